using System.Text;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.UnitTests.Dialects.Amlyze;

public class ClassifierResponsesTests
{
    private readonly Held _held = new() { Current = new([(Classifier.BusinessUnit, "b", "B \"<ė>\""), (Classifier.BusinessUnit, "a", "A")]) };
    private readonly ClassifierResponses _answers;

    public ClassifierResponsesTests() => _answers = new(_held);

    [Theory]
    [InlineData("businessUnit")]
    [InlineData("businessunit")]
    public void Codes_and_names_are_served_in_order(string name) =>
        Encoding.UTF8.GetString(_answers.Find(name)!.Json.Span).Should().Be("""[{"code":"a","name":"A"},{"code":"b","name":"B \"<ė>\""}]""");

    [Fact]
    public void A_classifier_without_codes_is_an_empty_list() => Encoding.UTF8.GetString(_answers.Find("country")!.Json.Span).Should().Be("[]");

    [Theory]
    [InlineData("BusinessUnit")]
    [InlineData("legalform")]
    [InlineData("region")]
    [InlineData("")]
    public void Any_other_name_is_unknown(string name) => _answers.Find(name).Should().BeNull();

    [Fact]
    public void An_answer_is_written_once_for_each_snapshot()
    {
        var before = _answers.Find("businessUnit");
        _answers.Find("businessUnit").Should().BeSameAs(before);

        _held.Current = new([(Classifier.BusinessUnit, "a", "Another")]);

        _answers.Find("businessUnit")!.Tag.Should().NotBe(before!.Tag);
        _answers.Find("country")!.Tag.Should().Be(new ClassifierResponses(_held).Find("currency")!.Tag, "the tag belongs to the content alone");
    }

    private sealed class Held : IClassifiers
    {
        public required Classifiers Current { get; set; }
    }
}
