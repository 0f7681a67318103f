using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Links;

/// <summary>Rejections of a link between customers. No contract publishes these codes.</summary>
public static class LinkErrors
{
    /// <summary>The JSON pointer of the parent.</summary>
    public const string ParentPath = "/link/parent";

    /// <summary>The JSON pointer of the link's type.</summary>
    public const string TypePath = "/link/type";

    /// <summary>The type of link is missing or unknown.</summary>
    public static readonly Rule TypeInvalid = Rule.Unpublished("link_type_invalid", "Type is invalid");

    /// <summary>The parent is missing or not a number.</summary>
    public static readonly Rule ParentInvalid = Rule.Unpublished("link_parent_invalid", "Parent is invalid");

    /// <summary>The account has no such parent.</summary>
    public static readonly Rule ParentUnknown = Rule.Unpublished("link_parent_unknown", "Parent is not known");

    /// <summary>The customer would be its own parent.</summary>
    public static readonly Rule ToItself = Rule.Unpublished("link_to_itself", "A customer cannot be linked to itself");

    /// <summary>The customer already has a parent.</summary>
    public static readonly Rule LinkedAlready = Rule.Unpublished("linked_already", "The customer is already linked");

    /// <summary>The customer is an ancestor of the parent, directly or indirectly.</summary>
    public static readonly Rule Circle = Rule.Unpublished("link_circle", "The link would close a circle");

    /// <summary>The parent has too many ancestors.</summary>
    public static readonly Rule TooDeep = Rule.Unpublished("link_too_deep", "The hierarchy is too deep");
}
