using Onboarding.Api.Common.Errors.Catalogue;

namespace Onboarding.Api.Common.Documentation;

/// <summary>The core API in the description.</summary>
internal static class CoreSection
{
    private static readonly PathString Root = "/onboarding/v1";

    /// <summary>The section.</summary>
    public static ApiSection Section { get; } = new(
        "core",
        "Core",
        "The core API: customers of every dialect, risk, screening, events and administration.",
        path => path.StartsWithSegments(Root) || path.StartsWithSegments(ProblemTypes.Root))
    {
        Subjects =
        [
            ("Customers", "Finds customers, reads them with their versions and documents, and corrects a date of birth."),
            ("Risk", "Assessments, the cases that people decide, and the rule sets that rate customers."),
            ("Screening", "Screens customers and names, and decides hits."),
            ("Screening lists", "Defines, imports and reads the lists that names are compared with."),
            ("Screening policy", "Reads, simulates and publishes the match policy, and tests it."),
            ("Notifications", "The feed of events, subscriptions of webhooks, and their deliveries."),
            ("Classifiers", "The code lists of the service."),
            ("Audit", "The audit trail."),
            ("Privacy", "Retention periods, legal holds, erasure, and everything that is stored about a person."),
            ("Statistics", "Figures of customers, cases, decisions and deliveries."),
            ("Access", "API clients, their keys and tokens, and rejected sign-ins."),
            ("People", "Persons, their invitations, sign-in and sessions."),
            ("Operations", "Messages that the service could not handle."),
            ("Problems", "The meanings of the types of problems and of the codes in rejections."),
        ],
        TakesSessions = true,
    };
}
