using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>The reasons why a rule set cannot be read or published. The codes are the service's own; no contract publishes them.</summary>
public static class RuleSetErrors
{
    /// <summary>The text is not JSON.</summary>
    public static Rule NotJson { get; } = Rule.Unpublished("not_json", "The document is not valid JSON");

    /// <summary>A string is not valid Unicode.</summary>
    public static Rule InvalidText { get; } = Rule.Unpublished("invalid_text", "A string in the document is not valid Unicode");

    /// <summary>A value is of another kind.</summary>
    public static Rule WrongKind { get; } = Rule.Unpublished("wrong_kind", "This must be {0}");

    /// <summary>A mandatory member is missing.</summary>
    public static Rule MissingMember { get; } = Rule.Unpublished("missing_member", "This member is mandatory");

    /// <summary>The format does not have the member. It is rejected so that a misspelt member is not silently ignored.</summary>
    public static Rule UnknownMember { get; } = Rule.Unpublished("unknown_member", "A rule set has no such member here");

    /// <summary>A member, family or id occurs twice.</summary>
    public static Rule Duplicate { get; } = Rule.Unpublished("stated_twice", "This occurs twice");

    /// <summary>A value is outside its range or closed set.</summary>
    public static Rule InvalidValue { get; } = Rule.Unpublished("invalid_value", "This must be {0}");

    /// <summary>A list has too few or too many elements.</summary>
    public static Rule InvalidCount { get; } = Rule.Unpublished("invalid_count", "This must have {0}");

    /// <summary>The document does not have the list.</summary>
    public static Rule UnknownList { get; } = Rule.Unpublished("unknown_list", "The document has no list of this name");

    /// <summary>A mapping line or condition has none, or several, of its alternatives.</summary>
    public static Rule NotOneOf { get; } = Rule.Unpublished("not_one_of", "This must have exactly one of {0}");

    /// <summary>The document does not define the factor's family.</summary>
    public static Rule UnknownFamily { get; } = Rule.Unpublished("unknown_family", "The document does not define this family");

    /// <summary>A factor of a family that takes the maximum has a weight.</summary>
    public static Rule WeightWithoutEffect { get; } =
        Rule.Unpublished("weight_without_effect", "The family takes the maximum of its factors; a weight inside it has no effect");

    /// <summary>The document belongs to another rule set.</summary>
    public static Rule OtherKey { get; } = Rule.Unpublished("other_key", "The document's key differs from the key in the path");

    /// <summary>The key is neither default nor a category.</summary>
    public static Rule UnknownCategory { get; } =
        Rule.Unpublished("unknown_category", "The key must be default or a code of the classifier riskManagementCategory");

    /// <summary>There is no draft to publish.</summary>
    public static Rule NoDraft { get; } = Rule.Unpublished("no_draft", "There is no draft to publish");

    /// <summary>More persons have changed the draft than are remembered, so that another one could publish a change of its own.</summary>
    public static Rule TooManyAuthors { get; } =
        Rule.Unpublished("too_many_authors", "Too many persons have changed the draft since the last publication");

    /// <summary>The weights of the families do not sum to a whole.</summary>
    public static Rule FamilyWeights { get; } = Rule.Unpublished("family_weights", "The weights of the families sum to {0} instead of 10000");

    /// <summary>The weights of a family's factors do not sum to a whole.</summary>
    public static Rule FactorWeights { get; } =
        Rule.Unpublished("factor_weights", "The weights of the factors of the family {0} sum to {1} instead of 10000");

    /// <summary>A family has a weight but no factors.</summary>
    public static Rule EmptyFamily { get; } = Rule.Unpublished("empty_family", "The family {0} has a weight and no factors");

    /// <summary>No total leads to the level.</summary>
    public static Rule UnreachableLevel { get; } = Rule.Unpublished("unreachable_level", "No combination of factors was found whose total is in the band of {0}: {1}");

    /// <summary>One family alone can decide the level.</summary>
    public static Rule DominantFamily { get; } =
        Rule.Unpublished("dominant_family", "The family {0} alone decides: at 100 points, all others at 0, the total is {1}, and HIGH begins at {2}");

    /// <summary>A weight is negative.</summary>
    public static Rule NotMonotone { get; } =
        Rule.Unpublished("not_monotone", "With a negative weight more risk would lower the level");

    /// <summary>A floor has the lowest level, so it never raises a level.</summary>
    public static Rule FloorWithoutEffect { get; } = Rule.Unpublished("floor_without_effect", "The floor {0} has no effect: no level is below NONE");

    /// <summary>A legal requirement that no floor meets.</summary>
    public static Rule LegalFloor { get; } = Rule.Unpublished("legal_floor", "{0} must lead to at least {1}, whatever the score; the floors give {2}");

    /// <summary>A factor gives no points to a person whose citizenship is unknown.</summary>
    public static Rule UnknownIsHarmless { get; } =
        Rule.Unpublished("unknown_is_harmless", "A person without {0} must not count as harmless: missing must be worst or block");

    /// <summary>No factor distinguishes a person whose citizenship is unknown from others.</summary>
    public static Rule UnknownIsIgnored { get; } =
        Rule.Unpublished("unknown_is_harmless", "A person without {0} must not count as harmless: a factor with points must read it, with missing worst or block");

    /// <summary>No customer can have a value at the path.</summary>
    public static Rule UnknownInput { get; } = Rule.Unpublished("unknown_input", "No customer has a value at {0}");
}
