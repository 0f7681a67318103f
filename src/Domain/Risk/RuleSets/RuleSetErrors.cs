using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>Why a rule set cannot be read, or not be published. No contract publishes these codes: all are ours.</summary>
public static class RuleSetErrors
{
    /// <summary>The text is no JSON.</summary>
    public static Rule NotJson { get; } = Rule.Ours("not_json", "The document is no JSON text");

    /// <summary>A text that is no valid Unicode.</summary>
    public static Rule InvalidText { get; } = Rule.Ours("invalid_text", "A text of the document is not valid Unicode");

    /// <summary>A value of another kind.</summary>
    public static Rule WrongKind { get; } = Rule.Ours("wrong_kind", "This is {0}");

    /// <summary>A member that has to be there.</summary>
    public static Rule Missing { get; } = Rule.Ours("missing_member", "This has to be stated");

    /// <summary>A member that the format does not have, so that a misspelt one is not silently without effect.</summary>
    public static Rule Unknown { get; } = Rule.Ours("unknown_member", "A rule set has no such member here");

    /// <summary>A member stated twice.</summary>
    public static Rule Twice { get; } = Rule.Ours("stated_twice", "This is stated twice");

    /// <summary>A value outside its range or closed set.</summary>
    public static Rule InvalidValue { get; } = Rule.Ours("invalid_value", "This is {0}");

    /// <summary>A list with too few or too many elements.</summary>
    public static Rule InvalidCount { get; } = Rule.Ours("invalid_count", "This has {0}");

    /// <summary>A list that the document does not have.</summary>
    public static Rule UnknownList { get; } = Rule.Ours("unknown_list", "The document has no list of this name");

    /// <summary>A mapping line or condition that states none, or several, of its alternatives.</summary>
    public static Rule NotOneOf { get; } = Rule.Ours("not_one_of", "This states exactly one of {0}");

    /// <summary>A factor of a family that the document does not state.</summary>
    public static Rule UnknownFamily { get; } = Rule.Ours("unknown_family", "The document states no weight for this family");

    /// <summary>A weight inside a family that takes the maximum.</summary>
    public static Rule WeightWithoutEffect { get; } =
        Rule.Ours("weight_without_effect", "The family takes the maximum of its factors; a weight inside it has no effect");

    /// <summary>The document of another rule set.</summary>
    public static Rule OtherKey { get; } = Rule.Ours("other_key", "The document's key is not the rule set it was sent to");

    /// <summary>A key that is neither the default's nor a category's.</summary>
    public static Rule UnknownCategory { get; } =
        Rule.Ours("unknown_category", "The key is default or a code of the classifier riskManagementCategory");

    /// <summary>Publishing without a draft.</summary>
    public static Rule NoDraft { get; } = Rule.Ours("no_draft", "There is no draft to publish");

    /// <summary>Weights of families that are no whole.</summary>
    public static Rule FamilyWeights { get; } = Rule.Ours("family_weights", "The weights of the families sum to {0} instead of 10000");

    /// <summary>Weights of factors that are no whole.</summary>
    public static Rule FactorWeights { get; } =
        Rule.Ours("factor_weights", "The weights of the factors of the family {0} sum to {1} instead of 10000");

    /// <summary>A family that counts and has no factors.</summary>
    public static Rule EmptyFamily { get; } = Rule.Ours("empty_family", "The family {0} has a weight and no factors");

    /// <summary>A level that no score gives.</summary>
    public static Rule UnreachableLevel { get; } = Rule.Ours("unreachable_level", "No combination of factors was found whose total is in the band of {0}: {1}");

    /// <summary>A family that decides alone.</summary>
    public static Rule DominantFamily { get; } =
        Rule.Ours("dominant_family", "The family {0} alone decides: at 100 points, all others at 0, the total is {1}, and HIGH begins at {2}");

    /// <summary>A negative weight.</summary>
    public static Rule NotMonotone { get; } =
        Rule.Ours("not_monotone", "With a negative weight more risk would lower the level");

    /// <summary>A floor that never lifts anybody.</summary>
    public static Rule FloorWithoutEffect { get; } = Rule.Ours("floor_without_effect", "The floor {0} has no effect: nobody is below NONE");

    /// <summary>A duty by law that no floor carries.</summary>
    public static Rule LegalFloor { get; } = Rule.Ours("legal_floor", "{0} must lead to at least {1}, whatever the score; the floors give {2}");

    /// <summary>A path that no customer can have.</summary>
    public static Rule UnknownInput { get; } = Rule.Ours("unknown_input", "No customer has a value at {0}");
}
