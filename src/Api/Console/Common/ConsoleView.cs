using System.Globalization;
using Microsoft.Extensions.Localization;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Console.Common;

/// <summary>The page that is rendered, as its components need it: the person, the language, the form as it was sent and why it was
/// rejected.</summary>
public sealed class ConsoleView
{
    /// <summary>The texts in the language of the page.</summary>
    public required IStringLocalizer T { get; init; }

    /// <summary>The texts of all languages.</summary>
    public required ConsoleTexts Texts { get; init; }

    /// <summary>The names of classifiers' codes.</summary>
    public required CodeNames Names { get; init; }

    /// <summary>The language: en or lt.</summary>
    public required string Language { get; init; }

    /// <summary>The culture of dates and numbers.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>The time zone in which times are shown.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The present.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The person; null before the sign-in.</summary>
    public KnownPerson? Person { get; init; }

    /// <summary>Whether the person administers the installation.</summary>
    public bool AdministersInstallation { get; init; }

    /// <summary>The token of the session, which each form sends.</summary>
    public required string Token { get; init; }

    /// <summary>The base path of the service; usually empty.</summary>
    public required string Base { get; init; }

    /// <summary>The path of the page as an address has it; after a rejected form that of the page with the form.</summary>
    public required string Path { get; init; }

    /// <summary>The parameters of the page.</summary>
    public required IQueryCollection Query { get; init; }

    /// <summary>The form as the person sent it; null for a page that was only read.</summary>
    public IFormCollection? Form { get; init; }

    /// <summary>The path to which the form was sent, with the base path, escaped; null for a page that was only read.</summary>
    public string? SentTo { get; init; }

    /// <summary>The reasons for which the form was rejected.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The id of the request, for questions about an error.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>Whether single-key shortcuts are on.</summary>
    public bool HasShortcuts { get; init; }

    /// <summary>The pages that the navigation shows to the person.</summary>
    public IEnumerable<ConsolePage> Navigation => Person is null ? [] : ConsolePages.All.Where(page => page.Group is not null && Opens(page));

    /// <summary>Returns whether the person may open a page or use an action.</summary>
    public bool Opens(ConsolePage page) => Person is { } person && page.IsOpenTo(person.Roles, AdministersInstallation);

    /// <summary>Returns whether the person has a role.</summary>
    public bool Has(Role role) => Person?.Has(role) == true;

    /// <summary>Returns the text of a code, e.g. of <c>level</c> and <c>HIGH</c>; the code itself if there is none.</summary>
    public string Code(string kind, string? code) =>
        code is null ? "" : T[$"{kind}.{code}"] is { ResourceNotFound: false } text ? text.Value : code;

    /// <summary>Returns the text of a code; another text if there is none, such as the name that the data give.</summary>
    public string CodeOr(string kind, string code, string otherwise) =>
        T[$"{kind}.{code}"] is { ResourceNotFound: false } text ? text.Value : otherwise;

    /// <summary>Returns a code of a classifier with its name; the text itself if it is none.</summary>
    public string Named(Classifier classifier, string? code) => code is null ? "" : Names.Of(Language, classifier, code);

    /// <summary>Returns the name of a classifier's code in the language of the page.</summary>
    public string NameOf(string classifier, string name) => CodeNames.Translate(Language, classifier, name);

    /// <summary>Returns a field as the person had entered it, else a given value.</summary>
    public string? Value(string field, string? otherwise = null) => Form is not null && Form.ContainsKey(field) ? Form[field].ToString() : otherwise;

    /// <summary>Returns a query parameter; null if it is not sent.</summary>
    public string? Parameter(string name) => Query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>Returns the text of a reason: in the language of the page if it has one, else the rule's sentence.</summary>
    public string TextOf(Finding finding) => T[FindingTexts.KeyOf(finding.Rule)] is { ResourceNotFound: false } text ? text.Value : finding.Message;

    /// <summary>Returns a time in the time zone and the form of the page.</summary>
    public string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).ToString("g", Culture);

    /// <summary>Returns a day in the form of the page.</summary>
    public string Day(DateOnly day) => day.ToString("d", Culture);

    /// <summary>Returns the address of this page with some parameters changed. A null removes a parameter.</summary>
    public string With(params (string Name, string? Value)[] changes)
    {
        var pairs = Query.Where(one => one.Key != ConsoleRequest.DoneParameter && changes.All(change => change.Name != one.Key))
            .SelectMany(one => one.Value.Select(value => (Name: one.Key, Value: value)))
            .Concat(changes.Where(change => change.Value is not null).Select(change => (change.Name, change.Value)));
        var query = string.Join('&', pairs.Select(one => $"{Uri.EscapeDataString(one.Name)}={Uri.EscapeDataString(one.Value ?? "")}"));
        return Base + Path + (query.Length == 0 ? "" : "?" + query);
    }
}
