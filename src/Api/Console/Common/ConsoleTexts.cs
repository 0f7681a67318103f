using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace Onboarding.Api.Console.Common;

/// <summary>
/// The texts of all screens. A text's key is the English sentence itself; only a key that is no sentence, such as <c>level.HIGH</c>, has an English
/// text too. Each screen's folder has its own files: <c>Texts.en.json</c> and <c>Texts.lt.json</c>. Equal keys of two folders have equal texts.
/// </summary>
public sealed class ConsoleTexts
{
    private const string Prefix = "Onboarding.Api.Console/";

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _texts;

    /// <summary>Reads the files.</summary>
    public ConsoleTexts()
    {
        var assembly = typeof(ConsoleTexts).Assembly;
        _texts = ConsoleLanguage.All.ToFrozenDictionary(language => language, language => Read(assembly, language));
    }

    /// <summary>Returns the localizer of a language.</summary>
    public IStringLocalizer Of(string language) => new Localizer(_texts[language]);

    /// <summary>Returns whether a key has a text in a language's files.</summary>
    public bool Has(string language, string key) => _texts[language].ContainsKey(key);

    private static FrozenDictionary<string, string> Read(Assembly assembly, string language)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(
            name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith($"Texts.{language}.json", StringComparison.Ordinal)))
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(file)!)
            {
                all[key] = text;
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private sealed class Localizer(FrozenDictionary<string, string> texts) : IStringLocalizer
    {
        public LocalizedString this[string name] =>
            texts.TryGetValue(name, out var text) ? new(name, text) : new(name, name, resourceNotFound: true);

        public LocalizedString this[string name, params object[] arguments] =>
            new(name, string.Format(CultureInfo.CurrentCulture, this[name].Value, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.Select(one => new LocalizedString(one.Key, one.Value));
    }
}
