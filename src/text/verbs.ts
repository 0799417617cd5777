/**
 * The English words that tell a task from a list of objects (format 2.6), and the words that tell English from other
 * languages.
 *
 * How they were made: by hand, from what people write in plans (software, research, moving house, renovation, sport,
 * events, business, writing). Every table is one string, split at blanks, because each byte goes to every user. What
 * a rule can tell is not listed: verbs in -ify, -ize, -ise and those with re- before a listed verb (`action.ts`).
 *
 * To add a word: base form, lower case, into the one table whose sentence fits; then a line in
 * `test/text/action.test.ts` with the clause that went wrong.
 */
const table = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that are verbs where a clause starts with them: "attach the files". */
export const VERBS = table(`
accept accommodate accompany achieve acquire activate adapt add adjust administer adopt advise advocate align allocate
allow amend analyze announce answer apply appoint approve arrange ask assemble assess assign attach attend avoid bake
become begin bind blend boil book borrow bring broadcast browse build buy calculate calibrate cancel capture carry
celebrate chase choose circulate cite clone close collaborate collect combine commit communicate compare compile
compose compress compute conceive conclude conduct configure confirm connect consider consolidate construct consult
continue contribute convene convert convince cook coordinate crawl create cultivate curate decide declare declutter
decommission decorate decouple decrease dedicate deduplicate deepen defend defer define delegate delete deliver
demolish demonstrate deploy deprecate derive describe destroy detach detect determine develop devise diagnose dig
disable disassemble discard discover discuss dismantle dispatch dispose disseminate distribute do don't donate
download draw earn eat edit educate elicit eliminate embed employ enable encourage encrypt enforce engage enhance
enlarge enlist enrich enrol enroll ensure enter equip erect escalate establish evaluate evict examine exclude execute
expand expedite explain explore expose extend extract facilitate fetch file fill find finish fit flatten fold follow
foster fulfil fulfill furnish gather generate get give go greet grind grow halve handle hang harden help hire hold
illustrate implement improve include incorporate inform ingest initiate inject innovate insert inspect install
instruct insulate integrate introduce invent invest investigate invite invoke involve isolate iterate join jot keep
kick knit know lay lead learn leave let liaise listen locate look maintain make manage meet merge migrate mitigate
modify motivate move mow negotiate nominate notify nurture observe obtain onboard operate orchestrate outsource
oversee pack parse participate pay perform persist persuade pick populate postpone preheat prep prepare preserve
prevent probe procure promote proofread propose protect prove provide provision prune publish pull pursue push put
raise read recall receive recommend reconcile recruit recycle redeem redirect reduce refer refine reflect refurbish
rehearse reinforce reject remediate remember remind render renovate replace replicate reply represent respond restore
restrict restructure retain retire retrieve retrofit revise revoke rinse roast roll rotate save scaffold scrape scrub
seek select sell send serve set settle sew shape sharpen shorten shut sign simulate sit skim solicit solve sort sow
spend spread stand stay steer stir strengthen strip submit subscribe suggest suspend sustain sweep swim tackle tailor
take taste teach tear tell tend thank think throw tidy tighten transcribe transform translate transplant troubleshoot
try tune tweak unblock uncover understand undertake undo uninstall unload unlock unpack unplug unwrap upload vacate
vacuum validate varnish ventilate verify vet wait warn wash weave weigh welcome widen win wipe withdraw wrap write arrive bleed bury buff caulk chop collate compost contrast deposit depart drink emphasise forage garnish grout hem invoke knead lend marinate mend mulch outfit peel recite revert rotate sew sing sleep slide stash stuff subtract surrender unclog unsubscribe upcycle whisk pour strike bend catalogue crochet engrave glue infuse laminate loosen lubricate moisten mop oust pluck rearrange shred simmer stew thaw toss unbolt unhook unscrew untie`);

/** Words that are a verb or a noun: "paint the hall", "paint and brushes". */
export const VERBS_OR_NOUNS = table(`
bolt catalog clamp clip grease hammer hook knot peg saw screw shave staple strain thread whip
access address archive assay audit backup balance benchmark bid block blog board boost bootstrap brainstorm breed
brief budget bundle call camp campaign cap chair challenge change charge chart check clean clear climb coach code
comment commission complete contact contract copy correct cost cover craft crop cross cut cycle dance deal debrief
debug demo design document draft drain dress drill drive drop dry dust email empty end escort estimate exchange
exercise experiment export face fast feature feed fence film filter fix flag flash float focus forecast form format
forward frame free freeze fry fund garden grant graph grill group guard guide hack hand harvest head heat hike hoist
host house hunt import increase index influence instrument interface interview inventory iron issue jog judge jump
label land launch lease level license lift light limit line link lint list live load lobby lock log lower mail map
mark market mask master match measure mentor mill mind mix mock model monitor mount nail name narrow need network note
nurse offer oil open order outline overhaul own package paint park partition partner paste patch pause phone
photograph pilot pin ping pitch place plan plant plaster play plot plug polish poll pool port post pot practice
present press price prime print process produce profile program programme project prompt prototype purchase quantify
query question queue quote race rake ramp rank rate reach record refactor refresh register rehearsal release remark
rent repair report request research reserve reset rest result retest retreat return reuse review ride ring run sail
sample sand scale scan schedule scope score scout scrap screen script scroll seal search season seat secure seed
segment sense separate service shadow share shelve shift ship shoot shop shortlist show shower sieve sift sketch ski
slice slow smooth soak solder sound source speak spell spike splash split spot spray spring sprint stack staff stage
stain start state steam step stitch stock stop store stream stretch structure study style supply support survey swap
switch sync tag talk taper target test tie tile time toast toggle touch tour trace track trade train transfer
transition transport travel treat triage trial trigger trim turn type update upgrade use value view visit volunteer
vote walk warm waste watch water wax weed weld whitelist wire wireframe work zone`);

/** Words that look like verbs in -ify, -ise, -ize or re-, and are none. */
export const NO_VERBS = table(`
concise enterprise expertise franchise likewise merchandise netlify otherwise paradise precise premise promise resort
resource shopify spotify sunrise surprise tortoise treatise turquoise`);

/** What makes a noun of a word of the table before: "test plan", "release notes"; as `verb:noun,noun`. */
export const COMPOUNDS = table(`
address:book,label budget:report,plan,planning change:log,request,process code:review,freeze,cleanup,audit,quality,style
contact:list,form cost:estimate,analysis,breakdown cover:letter design:doc,document,review,principle,token,pattern,spec,brief
email:template,list,campaign feature:request,flag file:format interview:guide,question,script,note,transcript
issue:log,tracker launch:party,event,day,plan,checklist load:testing,test,balancer market:research,analysis,study name:tag,badge
order:form,number,confirmation paint:brush,roller,bucket light:bulb,fixture,switch phone:number,call plan:review,approval price:list,tag product:launch project:plan,charter,team
race:day,plan,pace release:note,plan,planning,date,candidate,process report:template,structure research:question,plan,proposal,paper
rest:day,week review:comment,process,meeting,session sample:size,data schedule:conflict scope:creep,document search:engine,result
seat:map,plan seed:data,round,funding site:visit sound:check,system source:code,file spring:cleaning,break sprint:planning,review,retrospective,goal
staff:training,meeting,handbook start:date stock:level,list stress:test,testing study:design,plan,protocol,guide
support:team,ticket,contract,plan,material,page,process survey:result,data,question,design
test:plan,case,data,suite,environment,strategy,coverage,report,result,script,run,automation time:line,table,sheet
train:ticket,journey travel:plan,document,insurance,budget trial:run,period use:case user:testing,survey,interview,guide
value:proposition view:model water:supply,damage work:plan,package,breakdown,order,permit`);

/** Last words of what is something to do though no verb: "load testing", "bug fixes", "user survey". */
export const ACTIVITIES = table(`
check runthrough
optimization
activation administration analysis assembly assessment audit automation backup benchmarking budgeting calibration
certification checkup cleaning cleanup closure collection comparison compilation configuration construction
consultation conversion coordination correction debrief debriefing debugging decommissioning decoration deduplication
delivery demo demolition deployment diagnosis discovery dissemination distribution documentation dryrun editing
enrollment enrolment evaluation execution experimentation exploration extraction finetuning fix followup fundraising
golive handoff handover hardening hiring implementation induction inspection installation instrumentation integration
interview interviewing investigation iteration kickoff launch maintenance mapping measurement migration moderation
monitoring negotiation onboarding orientation outreach overhaul packaging packing painting patching planning polish
polishing postmortem preparation procurement profiling promotion proofreading prototyping provisioning publication
publishing qa ratification reconciliation recruiting recruitment redesign refactor refactoring refinement registration
rehearsal release remediation removal renewal renovation repair replacement replication research restoration
restructuring retest retro retrospective review revision rework rollback rollout sampling scheduling scoping screening
setup shipment shutdown signoff simulation sourcing spike storyboarding submission survey synthesis teardown testing
training transcription translation triage troubleshooting tuning tweak unpacking upgrade validation verification
walkthrough wrapup`);

/** Activities that stay one where a verb is before them and nothing beside them; others are then an object: "…, validation". */
export const LONE_ACTIVITIES = table(`
cleanup debugging deployment documentation golive handover launch maintenance onboarding polish polishing proofreading
qa refactoring rehearsal release retrospective review rework rollout signoff survey testing training translation
triage troubleshooting tuning`);

/** Verbs that speak of an activity rather than do it: in "plan load testing, user training" the second is an object too. */
export const VERBS_ABOUT = table(`
arrange book budget coordinate define describe design discuss document explain offer organise organize outline plan
prepare present propose provide request review schedule support teach`);

/** Words in -ing that start no clause to do: neither verbs nor activities, or said in passing ("…, keeping the old ids"). */
export const NEVER_DOING = table(`
accompanying according amazing anything avoiding awning beginning being boring ceiling clothing concerning considering
corresponding covering depending during earring enabling ensuring evening everything exciting excluding existing
focusing following having including incoming interesting keeping king leaving lightning making missing morning nothing
ongoing outgoing outstanding pending promising pudding regarding remaining resulting ring sibling something spring
starting sterling string thing underlying upcoming using wedding willing wing working`);

/** Words in -ing that are things unless an article follows: "building permits", but "building the API". */
export const THINGS_IN_ING = table(`
alerting bearing bedding billing branding building caching catering decking dining drawing dressing engineering
fencing filing filling finding flooring funding guttering hearing heating housing icing landing leading learning
lighting living logging mailing marketing meaning meeting messaging offering opening operating parking plumbing
pricing railing rating recording roofing routing saving scaffolding seating setting sewing shelving shipping siding
spacing staffing stocking stuffing swimming tiling timing topping tracing washing wiring`);

/** What makes a thing of a word in -ing: "hiking boots", "onboarding guide". */
export const THINGS_AFTER_ING = table(`
bag boot budget calendar dashboard environment equipment framework gear guide kit licence license machine manual
material page permit pipeline plan platform policy pool room schedule session shoe software strategy suite supply
template tool workshop`);

/** Words before which an -ing word of the table above does something, and which may open a task. */
export const DETERMINERS = table(
  'a all an any both each every her his its my no our some that the their these this those your',
);

/** Words that show that a clause only goes on with the one before: "…, if the weather holds". */
export const CONTINUING = table(`
about after allowing also although as at because before below beyond but by depending e.g eg ensuring especially etc except excluding for
from given how i.e ideally ie if in including into like mainly maybe namely not of off on once only onto or otherwise
over per plus possibly preferably probably rather regarding respectively since so starting such than that though through
to towards under unless until up upon using versus via vs when where whereas which while who whose with within without
yet`);

/** What never stands at the end of a name, and what an effort at the end of a clause is part of: "wait for 2 days". */
export const PREPOSITIONS = table(`
a about after an and around as at before between by during each every first for from in into last least less more most
next of on or over past per than the then through to under until via with within without`);

/** Words that an English sentence has and few others do. */
export const ENGLISH = table(`
about after all and any are before between during each every from has have into is its new not off of our out should
that the their then these they this those to until we when which while will with without you your`);

/** The commonest words of other Latin languages that plans in English do not have. */
export const FOREIGN = table(`
aan ale alle als att auf aus aux avec bei bij como con dans das de dei dem der det di dla dos een eine einem einen einer
el else en es est et fra för für gli het het ihre il im ist jest kein la las le les lo los mais med mit nach naar nell
nicht och oder oder og oraz ou pas pela pelo pentru por pour przez qui que sich sind sobre som sur tak till todos tot
um una und une uno unsere vom von voor wie wir zu zum zur`);

/** Words of other languages, and some of ours, that open what is no sentence alone: "…, was er mitbringt", "si la pompe tourne, …". */
export const SUBORDINATE = table(`
what whatever whether whoever whom whose why
aber als bevor bis damit dass daß denn falls nachdem ob obwohl ohne sobald sodass solange sondern um wann warum was weil
welche welchem welchen welcher welches wem wen wenn wer wie wo wobei wofür wozu während
afin avec comme dont lorsqu lorsque mais où parce pour puisque qu quand que qui quoi sans si
aunque con cuando cuya cuyo donde dónde para pero porque quien quién qué sin
como embora mas onde quando quem se sem
affinché che chi come cui dove ma perché senza
dat hoe maar met nadat om omdat terwijl voordat waar waarmee wanneer wat zodat zonder`);
