using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Common;

/// <summary>The reasons for which a form is rejected before a command is sent.</summary>
internal static class ConsoleErrorTexts
{
    /// <summary>No row of a list was ticked.</summary>
    public static Rule NothingTicked { get; } = Rule.Unpublished("nothing_ticked", "Tick at least one row of the list");

    /// <summary>More rows of a list were ticked than a page has; {0} is the greatest number.</summary>
    public static Rule TooManyTicked { get; } = Rule.Unpublished("too_many_ticked", "Tick at most {0} rows of the list");

    /// <summary>The person sees no case with the id.</summary>
    public static Rule NoSuchCase { get; } = Rule.Unpublished("no_such_case", "There is no such case, or it is not yours to see");

    /// <summary>The form names an action that the page does not have.</summary>
    public static Rule UnknownAction { get; } = Rule.Unpublished("unknown_action", "Choose one of the actions of the page");

    /// <summary>A request to the client belongs to a case, and the customer has none that is open.</summary>
    public static Rule NoOpenCase { get; } = Rule.Unpublished("no_open_case", "The customer has no open case to which a request could belong");

    /// <summary>The form has no file.</summary>
    public static Rule FileMissing { get; } = Rule.Unpublished("file_missing", "Choose a file");

    /// <summary>The reason for which a document is opened is missing.</summary>
    public static Rule ReasonMissing { get; } = Rule.Unpublished("reason_missing", "Choose the reason for which you open it");

    /// <summary>A field has no whole number.</summary>
    public static Rule NoWholeNumber { get; } = Rule.Unpublished("no_whole_number", "This must be a whole number");

    /// <summary>A field has no number.</summary>
    public static Rule NoNumber { get; } = Rule.Unpublished("no_number", "This must be a number");

    /// <summary>A field has a number whose comma may separate thousands or decimals.</summary>
    public static Rule AmbiguousNumber { get; } = Rule.Unpublished(
        "ambiguous_number", "A comma before three digits can separate thousands or decimals: write thousands without it, decimals with a point");

    /// <summary>A field has no day.</summary>
    public static Rule NoDay { get; } = Rule.Unpublished("no_day", "This must be a day, YYYY-MM-DD");

    /// <summary>The document is longer than a form may be; {0} is the greatest number of letters.</summary>
    public static Rule TextTooLong { get; } = Rule.Unpublished("text_too_long", "The text has more than {0} letters: save it by the API");

    /// <summary>The text is not JSON; {0} is the position.</summary>
    public static Rule NoJson { get; } = Rule.Unpublished("no_json", "The text is not JSON: {0}");
}
