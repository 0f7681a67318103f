using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.ReferenceData;

/// <summary>A command about one code of a classifier.</summary>
internal interface IClassifierCodeCommand
{
    /// <summary>The classifier's published name, as it was sent.</summary>
    string Classifier { get; }

    /// <summary>The code, as it was sent.</summary>
    string? Code { get; }
}

/// <summary>What such commands share.</summary>
internal static class TargetClassifierCode
{
    private const int ReferenceMaxLength = 256;

    /// <summary>The classifier of a published name, or <see cref="NotFound"/>.</summary>
    public static Classifier RequireClassifier(this string name) => ClassifierNames.Find(name) ?? throw new NotFound("Classifier");

    /// <summary>How the audit trail names the code: <c>country/LT</c>, cut to 256 characters but never within one.</summary>
    public static string AuditReference(this IClassifierCodeCommand command)
    {
        var whole = $"{command.Classifier}/{command.Code}";
        return whole.Length <= ReferenceMaxLength
            ? whole
            : whole[..(char.IsHighSurrogate(whole[ReferenceMaxLength - 1]) ? ReferenceMaxLength - 1 : ReferenceMaxLength)];
    }
}
