using Microsoft.Extensions.Primitives;

namespace Onboarding.Api.Console.Rules.Editing;

/// <summary>The part of a draft that its page shows.</summary>
/// <param name="Part">One of <see cref="Parts"/>.</param>
/// <param name="Family">The family whose factors are shown.</param>
/// <param name="Table">The table of the row that is edited.</param>
/// <param name="Row">The id of the row that is edited; null for the whole table, or if a row is added.</param>
/// <param name="IsNew">Whether a row is added.</param>
/// <param name="Line">The place of the first mapping row that is shown, from 0.</param>
public sealed record DraftPlace(string Part, string? Family = null, string? Table = null, string? Row = null, bool IsNew = false, int Line = 0)
{
    /// <summary>The checks, the dry run and the publication.</summary>
    public const string Checks = "checks";

    /// <summary>The names, bands and families.</summary>
    public const string Overview = "overview";

    /// <summary>The factors of a family.</summary>
    public const string Factors = "factors";

    /// <summary>The floors and the prohibitions.</summary>
    public const string Floors = "floors";

    /// <summary>The lists of values.</summary>
    public const string Lists = "lists";

    /// <summary>The difference to the version in force.</summary>
    public const string Difference = "difference";

    /// <summary>The whole document as a text.</summary>
    public const string Document = "document";

    /// <summary>The names of the parameters.</summary>
    internal static readonly string[] Parameters = ["part", "family", "table", "row", "new", "line"];

    /// <summary>The parts.</summary>
    public static IReadOnlyList<string> Parts { get; } = [Checks, Overview, Factors, Floors, Lists, Difference, Document];

    /// <summary>Whether a row is edited.</summary>
    public bool IsRow => Row is not null || IsNew;

    /// <summary>The place as parameters of the page.</summary>
    public IReadOnlyDictionary<string, StringValues> Query =>
        new (string Name, string? Value)[]
        {
            ("part", Part), ("family", Family), ("table", Table), ("row", Row), ("new", IsNew ? "on" : null),
            ("line", Line > 0 ? FormattableString.Invariant($"{Line}") : null),
        }.Where(one => one.Value is not null).ToDictionary(one => one.Name, one => new StringValues(one.Value));

    /// <summary>Returns the place of a row, for links.</summary>
    public static DraftPlace Of(RuleTable table, string row, string? family = null) =>
        table == RuleTable.Lists ? new(Lists, Row: row)
        : table == RuleTable.Factors ? new(Factors, family, Row: row)
        : table == RuleTable.Families ? new(Overview)
        : new(Floors, Table: table.Name, Row: row);

    /// <inheritdoc/>
    public override string ToString() => QueryString.Create(Query).ToUriComponent();

    /// <summary>Reads the place of a page that is opened.</summary>
    internal static DraftPlace Read(Common.ConsoleRequest request) => new(
        request.Text("part") is { } part && Parts.Contains(part) ? part : Checks,
        request.Text("family"), request.Text("table"), request.Text("row"), request.IsTicked("new"),
        Math.Max(0, Common.FormValues.Number(request, "line") ?? 0));
}
