using Onboarding.Domain.Dialects.Yativo;
using static Onboarding.UnitTests.Customers.Fields.Leaves;

namespace Onboarding.UnitTests.Dialects.Yativo;

public class YativoFieldTableTests
{
    [Fact]
    public void Every_value_of_the_extension_is_in_its_tables_once()
    {
        EachOnce(
            YativoRules.Section,
            path => path.StartsWith("Address/", StringComparison.Ordinal),
            notOfTheDraft: ["address"]);
        EachOnce(YativoRules.Address);
    }
}
