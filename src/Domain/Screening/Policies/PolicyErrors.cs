using Onboarding.Domain.Common;

namespace Onboarding.Domain.Screening.Policies;

/// <summary>The rules that reject match policies. Codes and sentences are the service's own.</summary>
public static class PolicyErrors
{
    /// <summary>The value is not an object.</summary>
    public static readonly Rule NoObject = Rule.Unpublished("invalid_value", "the value must be a JSON object");

    /// <summary>The member is unknown.</summary>
    public static readonly Rule UnknownMember = Rule.Unpublished("unknown_member", "the document has no such member");

    /// <summary>The member is stated twice.</summary>
    public static readonly Rule StatedTwice = Rule.Unpublished("stated_twice", "the member is stated twice");

    /// <summary>The name is missing or not valid.</summary>
    public static readonly Rule InvalidName = Rule.Unpublished("invalid_name", "name must have 1 to 200 characters, not only blanks, and no control character");

    /// <summary>The threshold is out of range.</summary>
    public static readonly Rule InvalidThreshold = Rule.Unpublished("invalid_threshold", "a threshold must be a number from 0.55 to 1 with at most four decimals");

    /// <summary>The weight is out of range.</summary>
    public static readonly Rule InvalidWeight = Rule.Unpublished("invalid_weight", "the weight must be a number from {0} to {1} with at most four decimals");

    /// <summary>A text is not Unicode.</summary>
    public static readonly Rule InvalidText = Rule.Unpublished("invalid_text", "A string in the document is not valid Unicode");

    /// <summary>The draft has too many authors.</summary>
    public static readonly Rule TooManyAuthors =
        Rule.Unpublished("too_many_authors", "Too many persons have changed the draft since the last publication");

    /// <summary>There is no draft.</summary>
    public static readonly Rule NoDraft = Rule.Unpublished("no_draft", "There is no draft to publish");
}
