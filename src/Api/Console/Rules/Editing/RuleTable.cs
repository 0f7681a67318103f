namespace Onboarding.Api.Console.Rules.Editing;

/// <summary>A table of a rule-set document.</summary>
/// <param name="Name">The member of the document.</param>
/// <param name="Key">The member that identifies a row; null if the table is an object whose members are the rows.</param>
public sealed record RuleTable(string Name, string? Key)
{
    /// <summary>The families.</summary>
    public static RuleTable Families { get; } = new("families", "family");

    /// <summary>The factors of all families.</summary>
    public static RuleTable Factors { get; } = new("factors", "id");

    /// <summary>The floors.</summary>
    public static RuleTable Floors { get; } = new("floors", "id");

    /// <summary>The prohibitions.</summary>
    public static RuleTable Prohibitions { get; } = new("prohibitions", "id");

    /// <summary>The lists of values.</summary>
    public static RuleTable Lists { get; } = new("lists", null);

    private static readonly RuleTable[] All = [Families, Factors, Floors, Prohibitions, Lists];

    /// <summary>Returns the table of a name; null if there is none.</summary>
    public static RuleTable? Of(string? name) => All.FirstOrDefault(table => table.Name == name);
}
