using System.Text.RegularExpressions;
using AutoMapper;
using AutoMapper.Internal;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Architecture;

/// <summary>One rule for AutoMapper: it maps the rows of lists that the database projects, and nothing else (docs/adr/0019-mapping-and-validation.md).</summary>
public class MappingTests
{
    private static readonly IConfigurationProvider Configuration = new ServiceCollection().AddApplication().BuildServiceProvider().GetRequiredService<IConfigurationProvider>();
    private static readonly string[] Mapped = [.. Configuration.Internal().GetAllTypeMaps().Select(map => map.DestinationType.Name).Distinct()];

    [Fact]
    public void Mappings_leave_no_member_out() => Configuration.AssertConfigurationIsValid();

    [Fact]
    public void Mappings_end_in_a_graph_that_refers_to_itself() => Configuration.Internal().GetAllTypeMaps().Should().NotBeEmpty().And.OnlyContain(map => map.MaxDepth > 0);

    [Fact]
    public void What_is_mapped_is_what_the_database_projects() =>
        Named(@"\bProjectTo<(\w+)>").Should().BeEquivalentTo(Mapped);

    [Fact]
    public void A_single_one_is_mapped_only_as_its_row_is() => Named(@"\bmapper\.Map<(\w+)>").Except(Mapped).Should().BeEmpty();

    [Fact]
    public void The_decision_names_every_mapped_row()
    {
        var decision = Repository.Read("docs", "adr", "0019-mapping-and-validation.md");

        Mapped.Should().OnlyContain(name => decision.Contains($"`{name}`", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Named(string pattern) => Source.All.SelectMany(file => Regex.Matches(file.Code, pattern)).Select(match => match.Groups[1].Value).Distinct();
}
