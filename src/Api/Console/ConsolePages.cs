using Onboarding.Api.Console.Common;
using Onboarding.Domain.Access.Contracts;

namespace Onboarding.Api.Console;

/// <summary>
/// The pages and the actions of the console, each with the roles that open it. This is the only place that says so: every route belongs to one entry.
/// </summary>
public static class ConsolePages
{
    /// <summary>Leads to the first page that the person may open.</summary>
    public static ConsolePage Start { get; } = new("Start", "");

    /// <summary>Sign-in, invitation, language and files: without a session.</summary>
    public static ConsolePage SignIn { get; } = new("Sign in", "") { IsForAnyone = true };

    /// <summary>Makes a sign-in fresh again.</summary>
    public static ConsolePage Confirmation { get; } = new("Confirm that it is you", "/confirmation");

    /// <summary>The keyboard shortcuts.</summary>
    public static ConsolePage Help { get; } = new("Keyboard shortcuts", "/help");

    /// <summary>The person's own account and sessions.</summary>
    public static ConsolePage Account { get; } = new("My account", "/account");

    /// <summary>The work of the officer who signed in.</summary>
    public static ConsolePage Work { get; } = new("Work", "/work", Role.Compliance) { Group = NavigationGroup.Work };

    /// <summary>Cases: lists, one case, and what officers do with it.</summary>
    public static ConsolePage Cases { get; } = new("Cases", "/cases", Role.Compliance) { Group = NavigationGroup.Work };

    /// <summary>The contents of files of a case. The route also requires a fresh sign-in.</summary>
    public static ConsolePage CaseContents { get; } = new("Contents of files", "/cases", Role.Documents);

    /// <summary>Hits of screenings, their comparison and decision.</summary>
    public static ConsolePage Hits { get; } = new("Hits", "/hits", Role.Compliance) { Group = NavigationGroup.Work };

    /// <summary>Customers: the search and one customer.</summary>
    public static ConsolePage Customers { get; } = new("Customers", "/customers", Role.Reader) { Group = NavigationGroup.Work };

    /// <summary>The assessments of a customer, and the evidence page.</summary>
    public static ConsolePage CustomerAssessments { get; } = new("Assessments and evidence", "/customers", Role.Compliance);

    /// <summary>The list of a customer's documents.</summary>
    public static ConsolePage CustomerDocuments { get; } = new("Documents", "/customers", Role.Reader, Role.Documents);

    /// <summary>The contents of a customer's documents.</summary>
    public static ConsolePage CustomerContents { get; } = new("Contents of documents", "/customers", Role.Documents);

    /// <summary>All entries.</summary>
    public static IReadOnlyList<ConsolePage> All { get; } =
    [
        Start, SignIn, Confirmation, Help, Account,
        Work, Cases, CaseContents, Hits, Customers, CustomerAssessments, CustomerDocuments, CustomerContents,
    ];
}
