using System.Text.Json;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Infrastructure.ReferenceData;

/// <summary>The published names of the classifiers.</summary>
internal static class ClassifierNames
{
    private static readonly string[] Names = [.. Enum.GetNames<Classifier>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>The published name, e.g. addressType.</summary>
    public static string Of(Classifier classifier) => Names[(int)classifier];

    /// <summary>The classifier of a published name; nothing for another text.</summary>
    public static Classifier? Find(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? (Classifier)index : null;
}
