using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Dialects.Enfuce;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Dialects.Yativo.Kyc;

namespace Onboarding.UnitTests.Risk;

public class CustomerPathTests
{
    private static readonly CustomerPaths Paths = new([new Extension()], [new(["/verification/answers/own_answer"])]);

    [Theory]
    [InlineData("/entityType")]
    [InlineData("/isPEP")]
    [InlineData("/birthDate")]
    [InlineData("/addresses/*/country")]
    [InlineData("/screeningProcesses/*")]
    [InlineData("/relatedEntities/*/addresses/*/country")]
    [InlineData("/questionnaire/income/turnovers/*/to")]
    [InlineData("/questionnaire/structure/hasMultiLayerStructure")]
    [InlineData("/own/city")]
    [InlineData("/verification/answers/own_answer")]
    public void A_path_of_a_customer_is_known(string path) => Paths.Has(path).Should().BeTrue();

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
    [InlineData("/own")]
    [InlineData("/other/city")]
    [InlineData("/extensions")]
    public void A_path_that_no_customer_has_is_unknown(string path) => Paths.Has(path).Should().BeFalse();

    [Theory]
    [InlineData("/yativo/address/city")]
    [InlineData("/enfuce/locale")]
    [InlineData("/verification/answers/pep_status")]
    [InlineData("/verification/answers/high_risk_activities/*")]
    [InlineData("/verification/answers/regulated_activity/license_number")]
    [InlineData("/verification/answers/associated_persons/*/is_director")]
    [InlineData("/verification/answers/top_5_senders/*")]
    public void Each_dialect_adds_the_paths_of_its_own_data(string path) => new CustomerPaths([YativoExtension.Instance, EnfuceExtension.Instance], [new(KycOtherAnswers.Paths)]).Has(path).Should().BeTrue();

    private sealed class Extension : ICustomerExtension
    {
        public DialectName Dialect => new("own");

        public Type DataType => typeof(AddressDraft);

        public void Check(CustomerData profile, RuleContext rules, ValidationContext context) => throw new NotSupportedException();
    }
}
