using FluentValidation;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy;

/// <summary>Validates the reasons of erasures and holds.</summary>
internal static class ReasonText
{
    /// <summary>Rejects a missing reason, and one that cannot be stored.</summary>
    public static void MustBeReason<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => CommentText.IsReason(text) && text!.Length <= Erasure.ReasonMaxLength)
        .WithErrorCode(PrivacyErrors.InvalidReason.Code).WithMessage(PrivacyErrors.InvalidReason.Message);

    /// <summary>Rejects a reason to overrule that is blank or cannot be stored. It may be absent.</summary>
    public static void MustBeOverruleReason<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => text is null || (CommentText.IsReason(text) && text.Length <= Erasure.ReasonMaxLength))
        .WithErrorCode(PrivacyErrors.InvalidOverrule.Code).WithMessage(PrivacyErrors.InvalidOverrule.Message);
}
