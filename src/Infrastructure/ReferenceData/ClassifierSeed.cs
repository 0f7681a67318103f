using System.Text.Json;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Infrastructure.ReferenceData;

/// <summary>The codes of a new database. Seed/README.md names their sources.</summary>
internal static class ClassifierSeed
{
    /// <summary>Returns classifier name, code and display name, each code once.</summary>
    public static IEnumerable<(string Classifier, string Code, string Name)> All()
    {
        var country = ClassifierNames.Of(Classifier.Country);
        var currency = ClassifierNames.Of(Classifier.Currency);
        return Countries.All.Select(one => (country, one.Alpha2, one.Name))
            .Concat(Csv("iso-4217.csv").Select(row => (currency, row[0], row[^1])))
            .Concat(Csv("occupations.csv").Select(row => (ClassifierNames.Of(Classifier.Occupation), row[0], row[^1])))
            .Concat(Csv("industries.csv").Select(row => (ClassifierNames.Of(Classifier.Industry), row[0], row[^1])))
            .Concat(Published())
            .DistinctBy(one => (one.Item1, one.Item2));
    }

    private static IEnumerable<(string Classifier, string Code, string Name)> Published()
    {
        using var file = Open("classifiers.json");
        var lists = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(file)!;
        return lists.SelectMany(list => list.Value.Select(code => (list.Key, code.Key, code.Value)));
    }

    // A name that contains a comma is quoted. The name is the last column, so splitting the columns before it is safe.
    private static IEnumerable<string[]> Csv(string name)
    {
        using var reader = new StreamReader(Open(name));
        var columns = reader.ReadLine()!.Split(',').Length;
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var row = line.Split(',', columns);
            row[^1] = row[^1].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal);
            yield return row;
        }
    }

    private static Stream Open(string name) =>
        typeof(ClassifierSeed).Assembly.GetManifestResourceStream($"Onboarding.Infrastructure.ReferenceData.Seed.{name}")
        ?? throw new InvalidOperationException($"The seed {name} is not in the assembly.");
}
