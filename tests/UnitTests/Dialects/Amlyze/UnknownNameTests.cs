using System.Text;
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

    [Fact]
    public void Names_at_the_root_are_listed_unless_their_value_is_null()
    {
        var root = new List<string>();
        UnknownNames.In("""{"firstName": "A", "LEI": null, "listAddress": [{"country": "LT"}], "n\u0061me": 1}"""u8, AmlyzeWireContext.Default.CustomerRequest, 100, root: root)
            .Should().Equal("/name");
        root.Should().Equal("firstName", "listAddress", "name");
    }

    [Fact]
    public void No_more_names_are_found_than_wanted() =>
        UnknownNames.In("""{"a": 1, "b": {"c": []}, "d": 2}"""u8, AmlyzeWireContext.Default.CustomerRequest, 2).Should().Equal("/a", "/b");

    private static IEnumerable<string> Unknown(string json) =>
        UnknownNames.In(Encoding.UTF8.GetBytes(json), AmlyzeWireContext.Default.CustomerRequest, 100);
}
