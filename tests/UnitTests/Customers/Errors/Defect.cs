using Onboarding.UnitTests.Dialects.Amlyze;

namespace Onboarding.UnitTests.Customers.Errors;

/// <summary>A request with exactly the defect of one published rejection.</summary>
/// <param name="Request">The defective request.</param>
/// <param name="Path">The path of the finding.</param>
/// <param name="Named">The values of the placeholders in the published text.</param>
internal sealed record Defect(AmlyzeRequest Request, string Path, params (string Placeholder, string Value)[] Named)
{
    public string Fill(string template) => Named.Aggregate(template, (text, one) => text.Replace($"{{{one.Placeholder}}}", one.Value, StringComparison.Ordinal));

    public static Defect In(AmlyzeRequest request, string pointer, string? value, params (string Placeholder, string Value)[] named) =>
        new(value is null ? request.Without(pointer) : request.With(pointer, value), pointer, named);

    public static Defect Individual(string pointer, string? value, params (string Placeholder, string Value)[] named) =>
        In(AmlyzeRequest.Full("INDIVIDUAL"), pointer, value, named);

    public static Defect Organization(string pointer, string? value, params (string Placeholder, string Value)[] named) =>
        In(AmlyzeRequest.Full("ORGANIZATION"), pointer, value, named);
}
