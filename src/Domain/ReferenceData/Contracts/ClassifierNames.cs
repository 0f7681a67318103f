using System.Text.Json;

namespace Onboarding.Domain.ReferenceData.Contracts;

/// <summary>The published names of the classifiers.</summary>
public static class ClassifierNames
{
    private static readonly string[] Names = [.. Enum.GetNames<Classifier>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>Returns the published name, e.g. addressType.</summary>
    public static string Of(Classifier classifier) => Names[(int)classifier];

    /// <summary>Returns the classifier of a published name, compared case-sensitively; null for any other text.</summary>
    public static Classifier? Find(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? (Classifier)index : null;
}
