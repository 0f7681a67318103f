using System.Text;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.UnitTests.Dialects.Amlyze;

public class ClassifierResponsesTests
{
    private readonly FakeClassifiers _classifiers = new() { Current = new([(Classifier.BusinessUnit, "b", "B \"<ė>\""), (Classifier.BusinessUnit, "a", "A")]) };
    private readonly ClassifierResponses _responses;

    public ClassifierResponsesTests() => _responses = new(_classifiers);

    [Theory]
    [InlineData("businessUnit")]
    [InlineData("businessunit")]
    public void Codes_and_names_are_returned_in_order(string name) =>
        Encoding.UTF8.GetString(_responses.Find(name)!.Json.Span).Should().Be("""[{"code":"a","name":"A"},{"code":"b","name":"B \"<ė>\""}]""");

    [Fact]
    public void A_classifier_without_codes_is_an_empty_list() => Encoding.UTF8.GetString(_responses.Find("country")!.Json.Span).Should().Be("[]");

    [Theory]
    [InlineData("BusinessUnit")]
    [InlineData("legalform")]
    [InlineData("region")]
    [InlineData("")]
    public void Any_other_name_is_unknown(string name) => _responses.Find(name).Should().BeNull();

    [Fact]
    public void A_response_is_serialized_once_for_each_snapshot()
    {
        var before = _responses.Find("businessUnit");
        _responses.Find("businessUnit").Should().BeSameAs(before);

        _classifiers.Current = new([(Classifier.BusinessUnit, "a", "Another")]);

        _responses.Find("businessUnit")!.Tag.Should().NotBe(before!.Tag);
        _responses.Find("country")!.Tag.Should().Be(new ClassifierResponses(_classifiers).Find("currency")!.Tag, "the tag depends on the content only");
    }

    private sealed class FakeClassifiers : IClassifiers
    {
        public required Classifiers Current { get; set; }
    }
}
