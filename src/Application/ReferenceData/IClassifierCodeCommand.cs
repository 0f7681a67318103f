using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.ReferenceData;

/// <summary>A command about one code of a classifier.</summary>
internal interface IClassifierCodeCommand
{
    /// <summary>The classifier's published name, as sent.</summary>
    string Classifier { get; }

    /// <summary>The code, as sent.</summary>
    string? Code { get; }
}

/// <summary>The shared parts of these commands.</summary>
internal static class ClassifierCodeCommands
{
    private const int ReferenceMaxLength = 256;

    /// <summary>Returns the classifier of a published name. Throws <see cref="NotFound"/> if there is none.</summary>
    public static Classifier RequireClassifier(this string name) => ClassifierNames.Find(name) ?? throw new NotFound("Classifier");

    /// <summary>
    /// Returns the code's reference in the audit trail, e.g. <c>country/LT</c>, truncated to 256 characters without splitting a surrogate pair.
    /// </summary>
    public static string AuditReference(this IClassifierCodeCommand command)
    {
        var whole = $"{command.Classifier}/{command.Code}";
        return whole.Length <= ReferenceMaxLength
            ? whole
            : whole[..(char.IsHighSurrogate(whole[ReferenceMaxLength - 1]) ? ReferenceMaxLength - 1 : ReferenceMaxLength)];
    }
}
