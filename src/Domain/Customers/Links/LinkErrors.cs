using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Links;

/// <summary>Rejections of a link between customers; all ours.</summary>
public static class LinkErrors
{
    /// <summary>Where the customer above is stated.</summary>
    public const string ParentPath = "/link/parent";

    /// <summary>Where the kind of link is stated.</summary>
    public const string TypePath = "/link/type";

    /// <summary>The kind of link is missing or unknown.</summary>
    public static readonly Rule TypeInvalid = Rule.Unpublished("link_type_invalid", "Type is invalid");

    /// <summary>The customer above is missing or no number.</summary>
    public static readonly Rule ParentInvalid = Rule.Unpublished("link_parent_invalid", "Parent is invalid");

    /// <summary>The account has no such customer.</summary>
    public static readonly Rule ParentUnknown = Rule.Unpublished("link_parent_unknown", "Parent is not known");

    /// <summary>The customer would stand below itself.</summary>
    public static readonly Rule ToItself = Rule.Unpublished("link_to_itself", "A customer cannot be linked to itself");

    /// <summary>The customer stands below another one already.</summary>
    public static readonly Rule LinkedAlready = Rule.Unpublished("linked_already", "The customer is linked already");

    /// <summary>The customer above stands, directly or not, below the customer.</summary>
    public static readonly Rule Circle = Rule.Unpublished("link_circle", "The link would close a circle");

    /// <summary>Too many customers stand above the customer above.</summary>
    public static readonly Rule TooDeep = Rule.Unpublished("link_too_deep", "The hierarchy is too deep");
}
