namespace Onboarding.Domain.Common;

/// <summary>
/// A segment of the path to a place in a customer's data: a list's element, or a part. It is put before the code, the message and the path of every
/// finding below it, so a rule need not know where it is applied.
/// </summary>
/// <param name="Code">The code to put before the codes below; may be empty.</param>
/// <param name="Message">The message to put before the messages below; {0} stands for the zero-based index; may be empty.</param>
/// <param name="Path">The JSON member to enter; empty if the segment stays in the same object.</param>
public sealed record PathSegment(string Code, string Message, string Path);
