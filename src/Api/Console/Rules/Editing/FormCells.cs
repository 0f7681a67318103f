using Onboarding.Api.Console.Common;

namespace Onboarding.Api.Console.Rules.Editing;

/// <summary>Reads the cells of a table: a form has a field of the same name for each row.</summary>
internal static class FormCells
{
    /// <summary>Returns the cell of a row, without white space around it; null if it is blank or not sent.</summary>
    public static string? Cell(this ConsoleRequest request, string name, int row) =>
        request.Form![name] is var cells && row < cells.Count && !string.IsNullOrWhiteSpace(cells[row]) ? cells[row]!.Trim() : null;

    /// <summary>Returns the lines of a cell that are not blank.</summary>
    public static IReadOnlyList<string> CellLines(this ConsoleRequest request, string name, int row) =>
        (request.Cell(name, row) ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
