using Onboarding.Api.Console.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Rules.Editing;

/// <summary>A button in a row of a table.</summary>
/// <param name="Kind"><see cref="Up"/>, <see cref="Down"/> or <see cref="Delete"/>.</param>
/// <param name="Row">The id of the row, or its place.</param>
internal sealed record RowAction(string Kind, string Row)
{
    /// <summary>The field with the button.</summary>
    public const string Field = "do";

    /// <summary>Moves the row up.</summary>
    public const string Up = "up";

    /// <summary>Moves the row down.</summary>
    public const string Down = "down";

    /// <summary>Removes the row.</summary>
    public const string Delete = "remove";

    /// <summary>By how many places the row is moved.</summary>
    public int Step => Kind == Up ? -1 : 1;

    /// <summary>Returns the button that was pressed; null if it is the one that saves. Throws <see cref="InvalidInput"/> for another.</summary>
    public static RowAction? Of(ConsoleRequest request) => request.Text(Field)?.Split(':', 2) switch
    {
        null => null,
        [Up or Down or Delete, _] parts => new(parts[0], parts[1]),
        _ => throw new InvalidInput([Finding.Of(ConsoleErrorTexts.UnknownAction, $"/{Field}")]),
    };

    /// <summary>Moves or removes the row of a table.</summary>
    public void ApplyTo(DraftDocument document, RuleTable table, Func<System.Text.Json.Nodes.JsonObject, bool>? isShown = null)
    {
        if (Kind == Delete)
        {
            document.Remove(table, Row);
        }
        else
        {
            document.Move(table, Row, Step, isShown);
        }
    }
}
