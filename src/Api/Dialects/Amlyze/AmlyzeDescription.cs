using Onboarding.Api.Common.Documentation;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>The dialect in the API description.</summary>
internal static class AmlyzeDescription
{
    /// <summary>The section.</summary>
    public static ApiSection Section { get; } = new(
        AmlyzeDialect.Text,
        "AMLYZE",
        "The AMLYZE API: registers and updates single customers, leads and simplified customers, and imports batches.",
        AmlyzePaths.IsOfDialect)
    {
        Subjects =
        [
            ("Customers", "Registers and updates single customers, leads and simplified customers."),
            ("Batches", "Imports or validates many customers in one call."),
            ("Classifiers", "The codes that requests may use."),
            ("Events", "The events of the customer of a communication number."),
        ],
    };
}
