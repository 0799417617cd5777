/** No script: the worker of the tests runs src/engine itself. */
export default '';
