using System.Text;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Api.Dialects.Amlyze.Batches;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.UnitTests.Dialects.Amlyze.Batches;

public class BatchItemsTests
{
    [Fact]
    public void The_weight_of_a_chunk_of_full_customers_is_within_the_limit_of_a_chunk()
    {
        var json = AmlyzeRequest.Full("INDIVIDUAL").Json;

        Item(json).Size.Should().BeInRange(Encoding.UTF8.GetByteCount(json), BatchChunks.MaxBytes / BatchChunks.MaxItems);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    public void A_list_of_empty_elements_weighs_more_than_its_bytes(string element)
    {
        var json = $$"""{"listRelatedEntity":[{{Repeated(element, ListRules.MaxItems)}}]}""";

        Item(json).Size.Should().BeGreaterThan(ListRules.MaxItems * 30);
    }

    [Theory]
    [InlineData("{}", 2_000)]
    [InlineData("null", 2_000)]
    [InlineData("5", 2_000)]
    [InlineData("[{}]", 2_000)]
    [InlineData("{}", 0)]
    public void A_list_that_is_too_long_is_read_to_one_element_after_the_limit(string element, int more)
    {
        var count = ListRules.MaxItems + more;

        var draft = Item($$"""{"listRelatedEntity":[{{Repeated(element, count)}}],"firstName":"Ieva"}""").Draft;

        draft.Profile.RelatedEntities.Should().HaveCount(Math.Min(count, ListRules.MaxItems + 1));
        draft.Profile.FirstName.Should().Be("Ieva");
    }

    private static BatchItem Item(string json) => BatchItems.Read(new(1, Encoding.UTF8.GetBytes(json)), new AmlyzeOptions(), AmlyzeProfile.Default, showsWarnings: true);

    private static string Repeated(string element, int count) => string.Join(',', Enumerable.Repeat(element, count));
}
