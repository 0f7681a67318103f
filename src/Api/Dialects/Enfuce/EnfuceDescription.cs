using Onboarding.Api.Common.Documentation;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>The dialect in the API description.</summary>
internal static class EnfuceDescription
{
    /// <summary>The section.</summary>
    public static ApiSection Section { get; } = new(
        EnfuceDialect.Text,
        "Enfuce",
        "The Enfuce API: private and corporate customers and their hierarchy. Every call names its audit user.",
        EnfucePaths.IsOfDialect)
    {
        Subjects =
        [
            ("Customers", "Creates, reads and changes private and corporate customers."),
            ("Links", "The hierarchy of customers. A customer has at most one parent. Create two customers first: the path has the id of "
                + "one, the body that of its parent."),
        ],
    };
}
