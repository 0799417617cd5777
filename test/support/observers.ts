/** What jsdom leaves out: nothing comes into sight and nothing changes its size, unless a test says otherwise. */
class Unseen {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}

Object.assign(window, { IntersectionObserver: Unseen, ResizeObserver: Unseen });
