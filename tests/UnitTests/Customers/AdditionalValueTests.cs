using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.UnitTests.Dialects.Amlyze;

namespace Onboarding.UnitTests.Customers;

public class AdditionalValueTests
{
    [Theory]
    [InlineData("STRING", "anything")]
    [InlineData("INTEGER", "0")]
    [InlineData("INTEGER", "-12")]
    [InlineData("INTEGER", "+12")]
    [InlineData("INTEGER", "123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("DECIMAL", "1")]
    [InlineData("DECIMAL", "-0.00000000000000000000000000000000000000000001")]
    [InlineData("BOOLEAN", "true")]
    [InlineData("BOOLEAN", "false")]
    [InlineData("DATE", "2024-02-29")]
    [InlineData("TIMESTAMP", "2023-10-01 09:45:00.000+0200")]
    [InlineData("TIMESTAMP", "2023-10-01 09:45:00.000+02:00")]
    [InlineData("TIMESTAMP", "2023-10-01 09:45:00.000-0930")]
    [InlineData("TIMESTAMP", "2023-10-01 09:45:00.000Z")]
    public void A_value_of_its_datatype_is_accepted(string datatype, string value) => Rejections(datatype, value).Should().BeEmpty();

    [Theory]
    [InlineData("INTEGER", "1.0", "INTEGER")]
    [InlineData("INTEGER", "1e3", "INTEGER")]
    [InlineData("INTEGER", "one", "INTEGER")]
    [InlineData("INTEGER", "1\n", "INTEGER")]
    [InlineData("INTEGER", "١", "INTEGER")]
    [InlineData("DECIMAL", "1,5", "DECIMAL")]
    [InlineData("DECIMAL", ".5", "DECIMAL")]
    [InlineData("DECIMAL", "NaN", "DECIMAL")]
    [InlineData("BOOLEAN", "TRUE", "BOOLEAN (values: true false')")]
    [InlineData("BOOLEAN", "1", "BOOLEAN (values: true false')")]
    [InlineData("DATE", "2023-02-29", "DATE (format: 'yyyy-MM-dd')")]
    [InlineData("DATE", "01.02.2023", "DATE (format: 'yyyy-MM-dd')")]
    [InlineData("DATE", "2023-10-01 09:45:00.000+0200", "DATE (format: 'yyyy-MM-dd')")]
    [InlineData("TIMESTAMP", "2023-10-01T09:45:00.000+0200", "TIMESTAMP (format: 'yyyy-MM-dd HH:mm:ss.SSSZ')")]
    [InlineData("TIMESTAMP", "2023-10-01 09:45:00+0200", "TIMESTAMP (format: 'yyyy-MM-dd HH:mm:ss.SSSZ')")]
    [InlineData("TIMESTAMP", "2023-10-01 09:45:00.000", "TIMESTAMP (format: 'yyyy-MM-dd HH:mm:ss.SSSZ')")]
    [InlineData("TIMESTAMP", "2023-02-30 09:45:00.000+0200", "TIMESTAMP (format: 'yyyy-MM-dd HH:mm:ss.SSSZ')")]
    [InlineData("TIMESTAMP", "2023-10-01 25:45:00.000+0200", "TIMESTAMP (format: 'yyyy-MM-dd HH:mm:ss.SSSZ')")]
    [InlineData("TIMESTAMP", "2023-10-01", "TIMESTAMP (format: 'yyyy-MM-dd HH:mm:ss.SSSZ')")]
    public void Another_value_is_rejected_as_AV07(string datatype, string value, string named) =>
        Rejections(datatype, value).Should().Equal(("AV07", $"Bad value for {named} valueCode: extra"));

    [Fact]
    public void A_number_of_the_maximum_length_is_validated_fast() =>
        Rejections("DECIMAL", new string('9', 400) + "." + new string('9', 400)).Should().BeEmpty();

    [Fact]
    public void Texts_of_customers_and_related_entities_differ_in_the_first_letter_only()
    {
        var (large, small) = (AdditionalValueErrors.OfCustomer, AdditionalValueErrors.OfRelatedEntity);

        new[] { large.Timestamp, large.Date, large.Boolean, large.Integer, large.Decimal }.Select(rule => "b" + rule.Message[1..])
            .Should().Equal(new[] { small.Timestamp, small.Date, small.Boolean, small.Integer, small.Decimal }.Select(rule => rule.Message));
    }

    private static IEnumerable<(string Code, string Message)> Rejections(string datatype, string value) => AmlyzeRequest.Individual()
        .With("/listAdditionalValues", """[{"code": "extra", "description": "D"}]""")
        .With("/listAdditionalValues/0/datatype", $"\"{datatype}\"")
        .With("/listAdditionalValues/0/value", System.Text.Json.JsonSerializer.Serialize(value))
        .Findings().Select(found => (found.Code, found.Message));
}
