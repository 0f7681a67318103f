using Onboarding.Application.Common;
using Onboarding.Application.Common.Outbox;
using Onboarding.Application.Common.Outbox.ListFailingMessages;
using Onboarding.Domain.Common;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Common.Outbox;

public class ListFailingMessagesTests
{
    [Fact]
    public async Task A_page_has_only_messages_that_the_caller_may_see()
    {
        var reads = new Reads();

        var page = await new ListFailingMessagesHandler(reads, new FakeCaller { Account = new("A") }).Handle(new() { Limit = 1 }, default);

        (page.Items.Single().Id, page.Next, reads.Account?.Value).Should().Be((1, "1", "A"));
        await new ListFailingMessagesHandler(reads, new FakeCaller { SeesEveryAccount = true }).Handle(new(), default);
        reads.Account.Should().BeNull();
    }

    private sealed class Reads : IOutboxReads
    {
        public AccountId? Account { get; private set; }

        public Task<int> CountFailing(CancellationToken cancellationToken) => Task.FromResult(2);

        public Task<int> CountStored(CancellationToken cancellationToken) => Task.FromResult(2);

        public Task<IReadOnlyList<FailingMessage>> Failing(AccountId? account, ListFailingMessages query, CancellationToken cancellationToken)
        {
            Account = account;
            return Task.FromResult<IReadOnlyList<FailingMessage>>([.. new[] { Message(1), Message(2) }.Take(query.LimitOrDefault() + 1)]);
        }

        private static FailingMessage Message(long id) => new(id, "customers.asked.v1", "A", 7, DateTimeOffset.UnixEpoch, 5, "IOException", DateTimeOffset.UnixEpoch, 0);
    }
}
