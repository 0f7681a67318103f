using System.Globalization;
using Onboarding.Api.Common.Errors;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Common;

/// <summary>Reads values of parameters and fields that are not plain texts.</summary>
internal static class FormValues
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    /// <summary>Returns a whole number; null if it is not sent. Throws <see cref="InvalidInput"/> for another text.</summary>
    public static int? Number(this ConsoleRequest request, string name) =>
        request.Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new InvalidInput([Finding.Of(ConsoleErrorTexts.NoWholeNumber, $"/{name}")]);

    /// <summary>Returns a number with a decimal point or comma; null if it is not sent. Throws <see cref="InvalidInput"/> for another text.</summary>
    public static decimal? Decimal(this ConsoleRequest request, string name) =>
        request.Text(name) is not { } text ? null
        : NumberTexts.Read(text) ?? throw new InvalidInput(
            [Finding.Of(NumberTexts.IsAmbiguous(text) ? ConsoleErrorTexts.AmbiguousNumber : ConsoleErrorTexts.NoNumber, $"/{name}")]);

    /// <summary>Returns a day at its beginning, UTC; null if it is not sent. Throws <see cref="InvalidInput"/> for another text.</summary>
    public static DateTimeOffset? Day(this ConsoleRequest request, string name) =>
        request.Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : throw new InvalidInput([Finding.Of(ConsoleErrorTexts.NoDay, $"/{name}")]);

    /// <summary>Returns the items of a text of several lines: each line that is not blank is one, without white space around it.</summary>
    public static IReadOnlyList<string> Items(this ConsoleRequest request, string name) =>
        (request.Text(name) ?? "").Split(LineEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Returns true or false; null if it is not sent. Throws <see cref="InvalidInput"/> for another text.</summary>
    public static bool? Flag(this ConsoleRequest request, string name) => request.Text(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw new InvalidInput([Finding.Of(CoreExceptionHandler.UnreadableParameter, $"/{name}", name)]),
    };

    /// <summary>Returns an identifier of a parameter; null if it is not sent. Throws <see cref="NotFound"/> if it is none.</summary>
    public static Guid? IdOf(this ConsoleRequest request, string name, string what) =>
        request.Text(name) is not { } text ? null : Guid.TryParse(text, out var id) ? id : throw new NotFound(what);

    /// <summary>Returns a number of the route. Throws <see cref="NotFound"/> if it is none.</summary>
    public static long RouteNumber(this ConsoleRequest request, string name) =>
        long.TryParse(request.Route(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new NotFound("Page");
}
