using Onboarding.Application.Common.Keys;
using Onboarding.Application.Common.Keys.BeginReencryption;
using Onboarding.Application.Common.Keys.ReencryptRows;
using Onboarding.Application.Common.Keys.RotateKeys;

namespace Onboarding.UnitTests.Common.Keys;

public class KeyHandlerTests
{
    private readonly Ring _ring = new();

    [Fact]
    public async Task Rotate_creates_a_key_and_returns_its_id()
    {
        var made = await new RotateKeysHandler(_ring).Handle(new(), default);

        made.Should().Be(_ring.Newest());
    }

    [Fact]
    public async Task Begin_counts_the_rows_with_another_key_than_the_newest()
    {
        var old = Guid.NewGuid();
        var begun = await new BeginReencryptionHandler(_ring, [new Rows("documents", new(_ring.Newest(), 5), new(old, 3), new(Guid.NewGuid(), 4)), new Rows("secrets", new KeyUsage(_ring.Newest(), 2))])
            .Handle(new(), default);

        begun.Newest.Should().Be(_ring.Newest());
        begun.Kinds.Should().Equal(("documents", 7L), ("secrets", 0L));
    }

    [Fact]
    public async Task A_step_re_encrypts_its_own_kind_of_rows()
    {
        var (documents, secrets) = (new Rows("documents"), new Rows("secrets"));

        var step = await new ReencryptRowsHandler([documents, secrets]).Handle(new("secrets", _ring.Newest(), 7), default);

        step.Should().Be(new Reencrypted(1, 0, 8));
        (documents.LastStep, secrets.LastStep).Should().Be((null, (_ring.Newest(), 7L)));
    }

    private sealed class Ring : IKeys
    {
        private Guid _newest = Guid.NewGuid();

        public Guid Make() => _newest = Guid.NewGuid();

        public Guid Newest() => _newest;
    }

    private sealed class Rows(string kind, params KeyUsage[] uses) : IProtectedRows
    {
        public string Kind => kind;

        public (Guid Newest, long After)? LastStep { get; private set; }

        public Task<IReadOnlyList<KeyUsage>> CountByKey(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<KeyUsage>>(uses);

        public Task<bool> CanDecrypt(Guid keyId, CancellationToken cancellationToken) => Task.FromResult(true);

        public Task<Reencrypted> Reencrypt(Guid newest, long after, CancellationToken cancellationToken)
        {
            LastStep = (newest, after);
            return Task.FromResult(new Reencrypted(1, 0, after + 1));
        }
    }
}
