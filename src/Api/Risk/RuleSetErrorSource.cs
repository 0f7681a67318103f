using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Api.Risk;

/// <summary>
/// The errors of the calls about rule sets. A draft is rejected for defects of the document, a publication for what the rules would do.
/// </summary>
internal sealed class RuleSetErrorSource : CoreErrorSource
{
    /// <inheritdoc/>
    public override IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        Defect(RuleSetErrors.NotJson, "", "Send a JSON document."),
        Defect(RuleSetErrors.InvalidText, "", "Send valid Unicode: a surrogate stands alone."),
        Defect(RuleSetErrors.WrongKind, "/{member}", "Send a value of the kind in the sentence."),
        Defect(RuleSetErrors.MissingMember, "/{member}", "Add the member."),
        Defect(RuleSetErrors.UnknownMember, "/{member}", "Remove the member, or correct its name."),
        Defect(RuleSetErrors.Duplicate, "/{member}", "Remove the repetition."),
        Defect(RuleSetErrors.InvalidValue, "/{member}", "Send what the sentence names."),
        Defect(RuleSetErrors.InvalidCount, "/{member}", "Add or remove elements."),
        Defect(RuleSetErrors.UnknownList, "/{member}", "Define the list under lists, or correct its name."),
        Defect(RuleSetErrors.NotOneOf, "/{member}", "Keep exactly one of the members in the sentence."),
        Defect(RuleSetErrors.UnknownFamily, "/factors/{i}/family", "Define the family under families, or correct its name."),
        Defect(RuleSetErrors.WeightWithoutEffect, "/factors/{i}/weight", "Remove the weight, or let the family take the sum of its factors."),
        Defect(RuleSetErrors.OtherKey, "/key", "Send the same key in the document and in the path."),
        Defect(RuleSetErrors.UnknownCategory, "/key", "Send default, or a code of the classifier riskManagementCategory."),
        Conflict(RuleSetErrors.NoDraft, "", "Save a draft first."),
        Conflict(
            RuleSetErrors.TooManyAuthors, "", "Publish the draft, or save the document of the version in force and then the draft."),
        Conflict(RuleSetErrors.FamilyWeights, "/families", "Change the weights of the families so that they sum to 10000."),
        Conflict(RuleSetErrors.FactorWeights, "/families/{i}", "Change the weights of the family's factors so that they sum to 10000."),
        Conflict(RuleSetErrors.EmptyFamily, "/families/{i}", "Add a factor to the family, or remove the family."),
        Conflict(RuleSetErrors.UnreachableLevel, "/bands/{level}",
            "Move the bands, or change points, so that a combination of factors reaches the level."),
        Conflict(RuleSetErrors.DominantFamily, "/families/{i}", "Lower the family's weight, or let HIGH begin at more points."),
        Conflict(RuleSetErrors.NotMonotone, "/{member}", "Use a weight of 0 or more."),
        Conflict(RuleSetErrors.FloorWithoutEffect, "/floors/{i}/atLeast", "Send a higher level, or remove the floor."),
        Conflict(RuleSetErrors.LegalFloor, "/floors", "Add a floor with the level in the sentence."),
        Conflict(RuleSetErrors.UnknownIsHarmless, "/factors/{i}", "Set missing to worst or block."),
        Conflict(RuleSetErrors.UnknownIsIgnored, "/factors", "Add a factor with points that reads the member, with missing worst or block."),
        Conflict(RuleSetErrors.UnknownInput, "/{member}", "Correct the pointer: no customer has a value there."),
    ];
}
