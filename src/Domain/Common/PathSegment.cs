namespace Onboarding.Domain.Common;

/// <summary>
/// One step of the walk down a customer, into a list's element or a part: what it adds to the code, to the sentence and to the
/// path of everything found below it. Nobody below knows where he is; the steps say it.
/// </summary>
/// <param name="Code">The segment put before the codes below, or nothing.</param>
/// <param name="Message">The sentence put before the sentences below, {0} is the zero-based index; or nothing.</param>
/// <param name="Path">The JSON name entered, or nothing where the step stays on the same object.</param>
public sealed record PathSegment(string Code, string Message, string Path);
