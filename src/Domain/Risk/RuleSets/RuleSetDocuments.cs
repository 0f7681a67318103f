namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>The built-in documents: the initial rule set and the JSON schema of the format.</summary>
public static class RuleSetDocuments
{
    /// <summary>The rule set of a new database, as JSON text.</summary>
    public static string Default { get; } = Read("default.json");

    /// <summary>The JSON schema (draft 2020-12) of the documents.</summary>
    public static string Schema { get; } = Read("rule-set.schema.json");

    private static string Read(string name)
    {
        using var stream = typeof(RuleSetDocuments).Assembly.GetManifestResourceStream($"Onboarding.Domain.Risk.RuleSets.{name}")
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
