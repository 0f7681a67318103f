using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>Rejections of the elements of any list. The code is that of the list alone; the messages follow the published pattern. No contract publishes them.</summary>
public static class ListErrors
{
    /// <summary>A mandatory part of an element is missing.</summary>
    public static readonly Rule Missing = Rule.Unpublished("", "{0} is mandatory");

    /// <summary>A value cannot be read, is too long, or is not in the classifier.</summary>
    public static readonly Rule Invalid = Rule.Unpublished("", "{0} is invalid");

    /// <summary>An element is not an object.</summary>
    public static readonly Rule ElementInvalid = Rule.Unpublished("", "Element is invalid");

    /// <summary>The list has more than <see cref="ListRules.MaxItems"/> elements.</summary>
    public static readonly Rule TooMany = Rule.Unpublished("", "A list has at most 10000 elements");

    /// <summary>A declared turnover has no bound (fields.json: at least one of from/to).</summary>
    public static readonly Rule NoBound = Rule.Unpublished("", "From or To is mandatory");
}
