using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData;

namespace Onboarding.Application.ReferenceData;

/// <summary>The code that a command is about.</summary>
internal static class RequiredClassifierCode
{
    /// <summary>The code, or <see cref="NotFound"/>.</summary>
    public static async Task<ClassifierCode> Require(this IClassifierCodes codes, IClassifierCodeCommand command, CancellationToken cancellationToken) =>
        await codes.Find(command.Classifier.RequireClassifier(), command.Code ?? "", cancellationToken) ?? throw new NotFound("Code");
}
