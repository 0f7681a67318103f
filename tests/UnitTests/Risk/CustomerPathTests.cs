using Onboarding.Application.Customers.Contracts;

namespace Onboarding.UnitTests.Risk;

public class CustomerPathTests
{
    [Theory]
    [InlineData("/entityType")]
    [InlineData("/isPEP")]
    [InlineData("/birthDate")]
    [InlineData("/addresses/*/country")]
    [InlineData("/screeningProcesses/*")]
    [InlineData("/relatedEntities/*/addresses/*/country")]
    [InlineData("/questionnaire/income/turnovers/*/to")]
    [InlineData("/questionnaire/structure/hasMultiLayerStructure")]
    public void A_customer_can_have_a_value_there(string path) => CustomerPaths.Has(path).Should().BeTrue();

    [Theory]
    [InlineData("/EntityType")]
    [InlineData("/addresses")]
    [InlineData("/addresses/country")]
    [InlineData("/addresses/*")]
    [InlineData("/questionnaire")]
    [InlineData("/firstName/length")]
    [InlineData("/birthDate/year")]
    [InlineData("/riskLevel")]
    [InlineData("/status")]
    public void A_customer_can_have_none_there(string path) => CustomerPaths.Has(path).Should().BeFalse();
}
