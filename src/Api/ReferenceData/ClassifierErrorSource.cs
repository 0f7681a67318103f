using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Domain.ReferenceData;

namespace Onboarding.Api.ReferenceData;

/// <summary>The errors of the calls that change classifiers.</summary>
internal sealed class ClassifierErrorSource : CoreErrorSource
{
    /// <inheritdoc/>
    public override IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        Defect(ClassifierErrors.InvalidCode, "/code", "Send a code of 1 to 256 visible characters without a blank at its ends."),
        Defect(ClassifierErrors.InvalidCountryCode, "/code", "Send a code of ISO 3166-1 alpha-2."),
        Defect(ClassifierErrors.InvalidName, "/name", "Send a name of 1 to 512 characters."),
        Conflict(ClassifierErrors.CodeExists, "/code", "Rename the existing code, or choose another one."),
    ];
}
