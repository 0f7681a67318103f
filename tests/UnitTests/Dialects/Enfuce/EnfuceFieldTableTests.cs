using Onboarding.Domain.Dialects.Enfuce;
using static Onboarding.UnitTests.Customers.Fields.Leaves;

namespace Onboarding.UnitTests.Dialects.Enfuce;

public class EnfuceFieldTableTests
{
    [Fact]
    public void Every_value_of_the_extension_is_in_its_tables_once()
    {
        EachOnce(
            EnfuceRules.Section,
            path => path.StartsWith("Address/", StringComparison.Ordinal) || path.StartsWith("TemporaryAddress/", StringComparison.Ordinal)
                || path.StartsWith("Screening/", StringComparison.Ordinal) || path.StartsWith("Registration/", StringComparison.Ordinal),
            notOfTheDraft: ["address", "temporaryAddress", "nationality", "screening", "screening/status", "registration", "registration/authority", "registration/registrationDate"]);
        EachOnce(EnfuceRules.Address);
        EachOnce(EnfuceRules.Value);
    }
}
