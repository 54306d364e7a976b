/** Signs that a question turned round says something else than was asked, or is no sentence. */
const unsound: readonly RegExp[] = [
  // Judgement left over.
  /\b(?:properly|decently|too (?:many|much|little|few|long|late|low)|losing|nightmare|pay low|thrown|dumped|stuck with)\b/i,
  // What is asked for is a method of doing wrong.
  /^(?:how (?:far )?|when, if ever, )(?:would|will|can|could) .*\b(?:cut(?:ting)? corners|lie|lying|cheat|steal|break(?:ing)? the (?:rules|law)|fiddl\w+|dock)\b|^what happened with any\b/i,
  // The frame does not fit its verb.
  /^how often(?:, if ever,)? (?:is|are) [^,]*\b(?:comfortable|able|ready|happy|willing|going to|allowed|available|certain|sure)\b/i,
  /^how (?:do|does|did) (?:you|they|people)? ?(?:know|need|want|own) [^,]*, if at all/i,
  /^in what ways (?:would|will|is|are) [^,]* (?:ok|okay|fine|happy|all right) with\b/i,
  /^how, if at all, did [^,]+, and why|whether you(?:’re| are) |^in what ways will you be\b|\ba (?:left|given|thrown) /i,
  /^how far (?:do|does) [^,?]+ get on\b|^in what ways is it [^,]+, who\b|\bcan here the\b|\bpaid time, if\b|\bdo an? (?!lot\b|good\b|bad\b|bit\b)|\bone of them managers\b|\bwould after\b|\blike to know what\b|^how do (?:you|ye) think (?:it|that|the)\b|, abi\b|^how far is it\b|\blike yourself\b|^how, if at all, (?:are you|do you (?:feel|find|like|get on))\b|\bhave you not\b|\bwhether here\b|^how do you [^,?]*\btheir\b|\bis there interesting\b|\b(?:with|for) (?:last|come|go|get|be|have)\b(?! to\b)|\bany\b[^,?]*\bevery (?:day|week|month)\b|^how much of the \w+, if any, would [^?]* be given\b|\bis this (?:places|people)\b|^(?:in what ways|how far) was [^,]* your first\b|\bcan you be\b|, so (?:you|that|it|is)\b|\bdoes [^,?]* do (?:come|go|get|have|make|take)\b|\bthe badly organised\b|[’']s (?:get|do|have|be)\b|\bdescribe the (?:badly|hard|too)\b|^how, if at all, did [^?]* come to\b|\bhow [^?]*\bare as we\b|\bthat everyone[’']s\b|\bare there any among\b|^what (?:among|of|in|on|at)\b|(?<!get |be |got )paid less than|\bdo shall\b|\bof (?:come|comes|go|goes|get|gets|is|are)\b/i,
  /\bdescribe (?!the\b|your\b|a\b|an\b|this\b|that\b|these\b|those\b|his\b|her\b|their\b|life\b|work\b|people\b|you\b|him\b|them\b|\w+ing\b|\w+s\b|[A-Z])/,
  // What it is about was lost.
  /^in what ways (?:is|are|was|were|will|would) (?:it|they|you|he|she|(?:the|your|a) [\w-]+)(?: be)?, and\b/i,
  /^in what ways (?:is|are) it an? [\w-]+, and\b/i,
  /^how far (?:is|are|does|do) (?:it|they|you|he|she|(?:the|your) [\w-]+)(?: an? [\w-]+)?(?: when\b.*)?\?$/i,
  /\bdoes you\b|^how far (?:is|are) [^,]+ going to\b|\bbe with people in this role\b/i,
  /^what is your view on whether (?:the |your )?[\w-]+\?$/i,
  /^(?:what|how much|how many) to\b|^how (?:would|does|do) (?:if|when|you need|you needs)\b|\bhow does you\b|\bdescribe [^,]+ like,/i,
  /\b(?:do|does|did) (?:the|your) [\w-]+’s\b|\bis people\b|^what (?:somewhere|others|someone)\b/i,
  /^(?:how|in what ways) (?:is|are) [^,]+ gone\b|^how (?:far )?(?:do|does) [^,]+ have (?:anyone|anybody|someone)\b|\bhave somebody’s back\b/i,
  /^how far (?:is|are|was|were) [^,]+ (?:in|on|at) the [^,]+, and why/i,
];

/** Whether a rewrite can be said aloud and still asks what was meant, as far as its form shows. */
export const sounds = (candidate: string): boolean => !unsound.some((sign) => sign.test(candidate));
