# The same comparison by OpenMined's PSI, for `cargo xtask bench`: 256 wishes with 256, of which one side learns what both have.
# Takes the folder in which pip has put the package.
import sys, time
sys.path.insert(0, sys.argv[1])
import private_set_intersection.python as psi
wishes = [i.to_bytes(2, "little").hex() for i in range(256)]
def run():
    c = psi.client.CreateWithNewKey(True)
    s = psi.server.CreateWithNewKey(True)
    setup = psi.ServerSetup(); setup.ParseFromString(s.CreateSetupMessage(0.0, 256, wishes, psi.DataStructure.RAW).SerializeToString())
    req = psi.Request(); req.ParseFromString(c.CreateRequest(wishes).SerializeToString())
    resp = psi.Response(); resp.ParseFromString(s.ProcessRequest(req).SerializeToString())
    return c.GetIntersection(setup, resp)
assert sorted(run()) == list(range(256))
t = []
for _ in range(20):
    b = time.perf_counter(); run(); t.append((time.perf_counter() - b) * 1e6)
t.sort()
print(f"bench\tOpenMined PSI: 256 with 256, one side learns\t{t[10]:.1f}\tµs\t-\tbest {t[0]:.1f} of 20")
