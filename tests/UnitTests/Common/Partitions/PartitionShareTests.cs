using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Partitions;

namespace Onboarding.UnitTests.Common.Partitions;

/// <summary>The shares of all instances together are all partitions, and differ by at most one.</summary>
public class PartitionShareTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(20)]
    public void The_shares_are_equal_and_cover_all_partitions(int instances)
    {
        var shares = Enumerable.Range(0, instances).Select(position => PartitionShare.Of(instances, position)).ToArray();

        shares.Sum().Should().Be(Partition.Count);
        (shares.Max() - shares.Min()).Should().BeLessThanOrEqualTo(1);
    }

    [Fact]
    public void All_work_about_a_customer_is_in_one_partition_and_customers_are_spread()
    {
        var customers = Enumerable.Range(0, 3_200).Select(_ => CustomerId.New(DateTimeOffset.UnixEpoch)).ToArray();

        customers.Should().OnlyContain(one => Partition.Of(one) == Partition.Of(one));
        customers.GroupBy(Partition.Of).Should().HaveCount(Partition.Count).And.OnlyContain(all => all.Count() > 100);
    }
}
