namespace Onboarding.UnitTests.Customers.Fields;

/// <summary>The fields of AMLYZE requests that no page of the contract has. The comparisons with the published contract except them.</summary>
internal static class OwnFields
{
    /// <summary>The JSON names.</summary>
    public static IReadOnlyList<string> All { get; } = [];
}
