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

    /// <summary>The assessments of a customer.</summary>
    public static ConsolePage CustomerAssessments { get; } = new("Assessments of a customer", "/customers", Role.Compliance);

    /// <summary>The evidence page. It contains the customer's data, which are for readers, and the decisions, which are for compliance.</summary>
    public static ConsolePage CustomerEvidence { get; } =
        new("Evidence", "/customers", Role.Reader, Role.Compliance) { NeedsAllRoles = true };

    /// <summary>The list of a customer's documents.</summary>
    public static ConsolePage CustomerDocuments { get; } = new("Documents", "/customers", Role.Reader, Role.Documents);

    /// <summary>The contents of a customer's documents.</summary>
    public static ConsolePage CustomerContents { get; } = new("Contents of documents", "/customers", Role.Documents);

    /// <summary>The retention clock, the holds, the erasure and the subject access of a customer. Changes also require a fresh sign-in.</summary>
    public static ConsolePage CustomerPrivacy { get; } = new("Privacy of a customer", "/customers", Role.Compliance);

    /// <summary>The customers that are due, legal holds, requests for erasure and tombstones. Changes also require a fresh sign-in.</summary>
    public static ConsolePage Privacy { get; } = new("Privacy", "/privacy", Role.Compliance) { Group = NavigationGroup.Work };

    /// <summary>The statistics as charts.</summary>
    public static ConsolePage Dashboard { get; } = new("Dashboard", "/dashboard", Role.Reader) { Group = NavigationGroup.Work };

    /// <summary>The rule sets, their versions and differences.</summary>
    public static ConsolePage Rules { get; } = new("Rules", "/rules", Role.Reader) { Group = NavigationGroup.Rules };

    /// <summary>Drafts of rule sets, dry runs and publications. A publication also requires a fresh sign-in.</summary>
    public static ConsolePage RuleChanges { get; } = new("Changes of rules", "/rules", Role.Compliance);

    /// <summary>The screening lists, their versions and differences.</summary>
    public static ConsolePage Lists { get; } = new("Lists", "/lists", Role.Reader) { Group = NavigationGroup.Rules };

    /// <summary>Fetches of screening lists from their sources.</summary>
    public static ConsolePage ListRefresh { get; } = new("Refresh of lists", "/lists", Role.Operator);

    /// <summary>Definitions of screening lists and uploads of their versions.</summary>
    public static ConsolePage ListChanges { get; } = new("Changes of lists", "/lists", Role.Administrator);

    /// <summary>The self-tests of screening, and their reports.</summary>
    public static ConsolePage SelfTests { get; } = new("Self-tests", "/self-tests", Role.Compliance) { Group = NavigationGroup.Rules };

    /// <summary>The imports of files, and their rejected records.</summary>
    public static ConsolePage Imports { get; } = new("Imports", "/imports", Role.Reader) { Group = NavigationGroup.Rules };

    /// <summary>Uploads of files, their dry runs and imports. A start also requires a fresh sign-in.</summary>
    public static ConsolePage ImportChanges { get; } =
        new("Uploads of files to import", "/imports", Role.Reader, Role.Operator) { NeedsAllRoles = true };

    /// <summary>The classifiers and their codes.</summary>
    public static ConsolePage Classifiers { get; } = new("Classifiers", "/classifiers", Role.Reader) { Group = NavigationGroup.Rules };

    /// <summary>Changes of codes.</summary>
    public static ConsolePage ClassifierChanges { get; } =
        new("Changes of classifiers", "/classifiers", Role.Administrator) { IsForInstallation = true };

    /// <summary>The subscriptions and the log of deliveries.</summary>
    public static ConsolePage Webhooks { get; } = new("Webhooks", "/webhooks", Role.Reader) { Group = NavigationGroup.Administration };

    /// <summary>Changes of subscriptions, pings and redeliveries.</summary>
    public static ConsolePage WebhookChanges { get; } = new("Changes of webhooks", "/webhooks", Role.Operator);

    /// <summary>The audit trail.</summary>
    public static ConsolePage Audit { get; } = new("Audit", "/audit", Role.Reader, Role.Auditor) { Group = NavigationGroup.Administration };

    /// <summary>The persons, their roles and sessions. Changes also require a fresh sign-in.</summary>
    public static ConsolePage People { get; } = new("People", "/people", Role.Administrator) { Group = NavigationGroup.Administration };

    /// <summary>The API clients, their secrets and keys. Changes also require a fresh sign-in.</summary>
    public static ConsolePage Clients { get; } = new("Clients", "/clients", Role.Administrator) { Group = NavigationGroup.Administration };

    /// <summary>The settings of the service.</summary>
    public static ConsolePage Settings { get; } =
        new("Settings", "/settings", Role.Administrator) { Group = NavigationGroup.Administration, IsForInstallation = true };

    /// <summary>The state of the service.</summary>
    public static ConsolePage Health { get; } = new("Health", "/health", Role.Operator) { Group = NavigationGroup.Administration };

    /// <summary>All entries.</summary>
    public static IReadOnlyList<ConsolePage> All { get; } =
    [
        Start, SignIn, Confirmation, Help, Account,
        Work, Cases, CaseContents, Hits, Customers, CustomerAssessments, CustomerEvidence, CustomerDocuments, CustomerContents,
        CustomerPrivacy, Privacy, Dashboard,
        Rules, RuleChanges, Lists, ListRefresh, ListChanges, SelfTests, Imports, ImportChanges, Classifiers, ClassifierChanges,
        Webhooks, WebhookChanges, Audit, People, Clients, Settings, Health,
    ];
}
