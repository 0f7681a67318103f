using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData;

namespace Onboarding.Application.ReferenceData;

/// <summary>Loads the code of a command.</summary>
internal static class RequiredClassifierCode
{
    /// <summary>Returns the code. Throws <see cref="NotFound"/> if there is none.</summary>
    public static async Task<ClassifierCode> Require(
        this IClassifierCodes codes, IClassifierCodeCommand command, CancellationToken cancellationToken) =>
        await codes.Find(command.Classifier.RequireClassifier(), command.Code ?? "", cancellationToken) ?? throw new NotFound("Code");
}
