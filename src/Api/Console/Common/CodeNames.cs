using System.Collections.Frozen;
using System.Text.Json;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Console.Common;

/// <summary>
/// The names of classifiers' codes in the languages of the pages. The key of a translation is the name that the service ships. A code that an
/// administrator renamed has the given name in every language.
/// </summary>
/// <param name="classifiers">The classifiers.</param>
public sealed class CodeNames(IClassifiers classifiers)
{
    // The members of customers whose values are codes, and that do not have the name of their classifier.
    private static readonly FrozenDictionary<string, Classifier> OfMembers = new Dictionary<string, Classifier>
    {
        ["category"] = Classifier.RiskManagementCategory,
        ["source"] = Classifier.IntroductionSourceType,
        ["groundCode"] = Classifier.DecisionGround,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, FrozenDictionary<string, FrozenDictionary<string, string>>> Translations =
        ConsoleLanguage.All.ToFrozenDictionary(language => language, Read);

    /// <summary>Returns the name of a classifier's code in a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="classifier">The published name of the classifier.</param>
    /// <param name="name">The stored name.</param>
    public static string Translate(string language, string classifier, string name) =>
        Translations[language].TryGetValue(classifier, out var names) && names.TryGetValue(name, out var text) ? text : name;

    /// <summary>Returns a code with its name, e.g. <c>LT – Lithuania</c>; the code alone if it has no other name, or is not in use.</summary>
    public string Of(string language, Classifier classifier, string code)
    {
        var name = classifiers.Current.ListOf(classifier).FirstOrDefault(one => one.Code == code).Name;
        var text = name is null ? code : Translate(language, ClassifierNames.Of(classifier), name);
        return text == code ? code : $"{code} – {text}";
    }

    /// <summary>Returns the classifier of a customer's member; null if its values are no codes.</summary>
    public static Classifier? ClassifierOf(string member) =>
        OfMembers.TryGetValue(member, out var classifier) ? classifier
        : member.EndsWith("ountry", StringComparison.Ordinal) ? Classifier.Country
        : member.EndsWith("urrency", StringComparison.Ordinal) ? Classifier.Currency
        : ClassifierNames.Find(member);

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Read(string language)
    {
        using var file = typeof(CodeNames).Assembly.GetManifestResourceStream($"Onboarding.Api.Console/Classifiers/Names.{language}.json");
        var names = file is null ? [] : JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(file)!;
        return names.ToFrozenDictionary(one => one.Key, one => one.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
