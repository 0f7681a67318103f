using System.Text.Json;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Dialects.Amlyze;

public class UnknownNameTests
{
    [Theory]
    [InlineData("""{"iSanctioned": true}""", "/iSanctioned")]
    [InlineData("""{"FirstName": "Ana"}""", "/FirstName")]
    [InlineData("""{"oldGiin": "G1"}""", "/oldGiin")]
    [InlineData("""{"a/b~c": 1}""", "/a~1b~0c")]
    [InlineData("""{"listAddress": [{"country": "LT"}, {"land": "LT"}]}""", "/listAddress/1/land")]
    [InlineData("""{"fieldOfActivity": {"student": {"school": "A"}}}""", "/fieldOfActivity/student/school")]
    [InlineData("""{"fieldOfActivity": [{"pupil": {}}]}""", "/fieldOfActivity/0/pupil")]
    [InlineData("""{"listRelatedEntity": [{"listContact": [{"fax": 1}]}]}""", "/listRelatedEntity/0/listContact/0/fax")]
    public void A_name_that_the_wire_does_not_have_is_found(string json, string path) => Unknown(json).Should().Equal(path);

    [Theory]
    [InlineData("""{"GIIN": "G1", "LEI": "L1", "initializeScreeningProcesses": ["PEP"], "listAddress": null}""")]
    [InlineData("""{"firstName": {"any": "thing"}}""")]
    public void A_known_name_is_not_found(string json) => Unknown(json).Should().BeEmpty();

    [Fact]
    public void Every_published_name_is_known() => Repository.Contract("amlyze", "fields.json").GetProperty("objects").GetProperty("Customer").EnumerateArray()
        .SelectMany(field => Unknown($$"""{"{{field.GetProperty("name").GetString()}}": null}""")).Should().BeEmpty();

    private static IEnumerable<string> Unknown(string json) =>
        UnknownNames.In(JsonDocument.Parse(json).RootElement, AmlyzeWireContext.Default.CustomerRequest, "");
}
